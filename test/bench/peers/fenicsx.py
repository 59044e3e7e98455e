"""Peer: FEniCSx (dolfinx 0.5 of Debian 12) with PETSc TS. Lagrange elements of any degree for the kept ions and psi = F phi/RT
(index-1 form of column.hpp: chloride by neutrality, psi by div of the current), Rosenbrock-W steps, sparse LU, compiled forms.
Usage: /usr/bin/python3 fenicsx.py b1|b2 ELEMENTS DEGREE RTOL REPEATS [MESH]; MESH as in column.hpp.
Prints one line of JSON. The first solve is a warm-up (it compiles).
"""
import json
import os
import sys
import time

os.environ['OMP_NUM_THREADS'] = '1'
os.environ['OPENBLAS_NUM_THREADS'] = '1'

import numpy as np
import petsc4py

petsc4py.init(sys.argv[:1])
import dolfinx
import ufl
from dolfinx import fem, mesh as meshes
from dolfinx.fem.petsc import assemble_matrix, assemble_vector, create_matrix, create_vector
from mpi4py import MPI
from petsc4py import PETSc

FARADAY = 96485.33212
THERMAL_VOLTAGE = 8.314462618 * 310.15 / FARADAY
FACES = np.array([0.0, 1.0e-3, 1.015e-3, 1.115e-3, 2.615e-3])
TRANSPORT = np.array([1.0, 2e-5, 0.3, 0.3])
CLEARANCE = np.array([0.0, 0.0, 0.0, 1e-3])
DEPTHS = np.array([0.0, 0.1e-3, 0.25e-3, 0.5e-3, 0.75e-3, 1.0e-3, 1.25e-3])
STOPS = [30.0, 60.0, 300.0, 600.0, 1170.0, 1200.0, 2400.0]
SODIUM, CHLORIDE, DRUG = 0, 1, 2
DEFAULT_SHAPE = [0.2, 0.45, 0.12, 0.23, 1.6, 2.0, 1.5, 1.3, 0.25]
PER_METRE = 1e3  # lengths in mm: keeps the matrix well scaled
COMPILER = {'cffi_extra_compile_args': ['-O3', '-march=native', '-ffast-math']}

PROBLEMS = {
    'b1': dict(z=[1, -1, -2], D=[1.8e-9, 2.7e-9, 0.75e-9], porosity=[1, 1, 1, 1], fixed=0.0, osmosis=0.0,
               reservoir=[25.5, 10, 7.75], skin=[150, 150, 0]),
    'b2': dict(z=[1, -1, -2, 1], D=[1.8e-9, 2.7e-9, 0.75e-9, 2.6e-9], porosity=[1, 0.2, 0.7, 0.7], fixed=-50.0,
               osmosis=2e-9, reservoir=[25.5, 10, 7.75, 0], skin=[150, 154, 0, 4]),
}


def current(t):
    if t <= 30:
        return -2.0 * t / 30
    if t <= 1170:
        return -2.0
    return -2.0 * (1200 - t) / 30 if t <= 1200 else 0.0


def fixed_charge(problem, x):
    """A trapezoid inside the barrier with ramps of 1 um."""
    return problem['fixed'] * np.clip(np.minimum((x - FACES[1]) / 1e-6, (FACES[2] - x) / 1e-6), 0, 1)


def skin(problem, i, x):
    """In Donnan equilibrium with the skin's solution."""
    salt = problem['skin'][0] + (problem['skin'][3] if len(problem['skin']) > 3 else 0)
    return problem['skin'][i] * np.exp(-problem['z'][i] * np.arcsinh(fixed_charge(problem, x) / (2 * salt)))


def graded_mesh(problem, elements, shape):
    """The hand-graded mesh of column.hpp: nodes and the layer of each element."""
    share, grading, ramp_share = shape[:4], shape[4:8], shape[8]
    x, layers = [0.0], []
    both = lambda s, a: 0.5 * (1 + np.tanh(a * (2 * s - 1)) / np.tanh(a))
    left = lambda s, a: 1 + np.tanh(a * (s - 1)) / np.tanh(a)
    pieces = lambda layer: max(2, int(round(share[layer] * elements)))

    def add(end, count, layer, crowd, a):
        s = np.arange(1, count + 1) / count
        points = x[-1] + (end - x[-1]) * (crowd(s, a) if crowd else s)
        points[-1] = end
        x.extend(points)
        layers.extend([layer] * count)

    add(FACES[1], pieces(0), 0, both, grading[0])
    barrier = pieces(1)
    if problem['fixed'] == 0:
        add(FACES[2], barrier, 1, both, grading[1])
    else:
        ramp = max(2, int(ramp_share * barrier))
        add(FACES[1] + 1e-6, ramp, 1, left, grading[1])
        add(FACES[2] - 1e-6, max(2, barrier - 2 * ramp), 1, both, 1.0)
        add(FACES[2], ramp, 1, None, 0)
    add(FACES[3], pieces(2), 2, left, grading[2])
    add(FACES[4], pieces(3), 3, left, grading[3])
    return np.array(x), np.array(layers)


def solve(problem, elements, degree, rtol, shape):
    begun = time.perf_counter()
    species = range(len(problem['z']))
    z = [float(v) for v in problem['z']]
    D = [v * PER_METRE**2 for v in problem['D']]
    kept = [i for i in species if i != CHLORIDE]
    m, drug = len(kept), kept.index(DRUG)
    block = m + 1

    # Mesh, spaces, coefficients.
    nodes, layers = graded_mesh(problem, elements, shape)
    count = len(layers)
    cells = np.stack([np.arange(count), np.arange(1, count + 1)], 1).astype(np.int64)
    line = ufl.Mesh(ufl.VectorElement('Lagrange', 'interval', 1, dim=1))
    mesh = meshes.create_mesh(MPI.COMM_SELF, cells, (nodes * PER_METRE)[:, None], line)
    scalar = ufl.FiniteElement('Lagrange', 'interval', degree)
    space = fem.FunctionSpace(mesh, ufl.VectorElement(scalar, dim=block))
    constants = fem.FunctionSpace(mesh, ('DG', 0))
    layer_of = np.searchsorted(FACES[1:-1], constants.tabulate_dof_coordinates()[:, 0] / PER_METRE)

    def by_layer(values):
        function = fem.Function(constants)
        function.x.array[:] = np.asarray(values, float)[layer_of]
        return function

    porosity = np.asarray(problem['porosity'], float)
    factor, storage, clearance = by_layer(TRANSPORT), by_layer(porosity), by_layer(CLEARANCE)
    past_barrier = by_layer(np.array([1, 1, 0, 0]) * porosity)
    linear = fem.FunctionSpace(mesh, ('Lagrange', 1))
    X = fem.Function(linear)
    X.x.array[:] = fixed_charge(problem, linear.tabulate_dof_coordinates()[:, 0] / PER_METRE)

    # Weak form: storage, fluxes, clearance (two sodium ions leave with a drug ion), current.
    u, slope, test = fem.Function(space), fem.Function(space), ufl.TestFunction(space)
    per_faraday, velocity, shift = fem.Constant(mesh, 0.0), fem.Constant(mesh, 0.0), fem.Constant(mesh, 1.0)
    c, charge = {}, X
    for a, i in enumerate(kept):
        c[i] = u[a]
        charge = charge + z[i] * u[a]
    c[CHLORIDE] = charge * (-1.0 / z[CHLORIDE])
    psi = u[m]
    flux = [-factor * D[i] * (c[i].dx(0) + z[i] * c[i] * psi.dx(0)) + velocity * c[i] for i in species]
    dx = ufl.dx(metadata={'quadrature_degree': 2 * degree + 1})
    form = 0
    for a, i in enumerate(kept):
        form += storage * slope[a] * test[a] * dx - flux[i] * test[a].dx(0) * dx
        lost = {DRUG: 1, SODIUM: 2}.get(i, 0)
        if lost:
            form += lost * storage * clearance * u[drug] * test[a] * dx
    left = meshes.locate_entities_boundary(mesh, 0, lambda p: np.isclose(p[0], 0.0))
    tags = meshes.meshtags(mesh, 0, left, np.ones(len(left), dtype=np.int32))
    ds = ufl.Measure('ds', domain=mesh, subdomain_data=tags)
    form += -sum(z[i] * flux[i] for i in species) * test[m].dx(0) * dx - per_faraday * test[m] * ds(1)
    derivative = ufl.derivative(form, u) + shift * ufl.derivative(form, slope)
    residual_form = fem.form(form, jit_params=COMPILER)
    jacobian_form = fem.form(derivative, jit_params=COMPILER)
    # Outputs: what is left before the epidermis, and the voltage from the current law.
    remaining = fem.form(past_barrier * u[drug] * dx, jit_params=COMPILER)
    diffusion = sum(z[i] * D[i] * c[i].dx(0) for i in species)
    conductance = sum(z[i] ** 2 * D[i] * c[i] for i in species)
    carried = sum(z[i] * c[i] for i in species)
    drop = fem.form(((per_faraday - velocity * carried) / (factor * conductance) + diffusion / conductance) * dx,
                    jit_params=COMPILER)

    # The base holds the skin's composition and psi = 0.
    base = meshes.locate_entities_boundary(mesh, 0, lambda p: np.isclose(p[0], nodes[-1] * PER_METRE))
    held = (fem.locate_dofs_topological(space, 0, base)[0] * block + np.arange(block)).astype(np.int32)
    held_values = np.array([problem['skin'][i] for i in kept] + [0.0])

    # Start: the node at the jump holds the volume-weighted mean.
    at = space.tabulate_dof_coordinates()[:, 0] / PER_METRE
    jump = np.argmin(abs(nodes - FACES[1]))
    before = porosity[0] * (nodes[jump] - nodes[jump - 1])
    after = porosity[1] * (nodes[jump + 1] - nodes[jump])
    weight = before / (before + after)
    start = np.zeros((len(at), block))
    for a, i in enumerate(kept):
        inside = skin(problem, i, at)
        mean = weight * problem['reservoir'][i] + (1 - weight) * inside
        start[:, a] = np.where(at < FACES[1] - 1e-12, problem['reservoir'][i],
                               np.where(at > FACES[1] + 1e-12, inside, mean))
    u.x.array[:] = start.ravel()

    def set_current(t):
        per_faraday.value = PER_METRE * current(t) / FARADAY
        velocity.value = PER_METRE * problem['osmosis'] * current(t)

    def residual(ts, t, state, rate, out):
        u.x.array[:], slope.x.array[:] = state.array_r, rate.array_r
        set_current(t)
        with out.localForm() as local:
            local.set(0)
        assemble_vector(out, residual_form)
        out.array[held] = u.x.array[held] - held_values

    def jacobian(ts, t, state, rate, alpha, _, matrix):
        u.x.array[:], slope.x.array[:] = state.array_r, rate.array_r
        set_current(t)
        shift.value = alpha
        matrix.zeroEntries()
        assemble_matrix(matrix, jacobian_form)
        matrix.assemble()
        matrix.zeroRows(held, 1.0)
        return True

    template, matrix = create_vector(residual_form), create_matrix(jacobian_form)
    state = template.duplicate()
    state.array[:] = u.x.array
    options = PETSc.Options()
    for key, value in {'ts_adapt_type': 'basic', 'ts_adapt_clip': '0.1,3.0', 'ts_rosw_type': 'ra34pw2'}.items():
        options[key] = value
    ts = PETSc.TS().create(MPI.COMM_SELF)
    ts.setType('rosw')
    ts.setProblemType(PETSc.TS.ProblemType.NONLINEAR)
    ts.setEquationType(PETSc.TS.EquationType.DAE_IMPLICIT_INDEX1)
    ts.setIFunction(residual, template.duplicate())
    ts.setIJacobian(jacobian, matrix, matrix)
    linear_solver = ts.getSNES().getKSP()
    linear_solver.setType('preonly')
    linear_solver.getPC().setType('lu')
    linear_solver.getPC().setFactorOrdering(PETSc.Mat.OrderingType.RCM)
    ts.setFromOptions()
    ts.setMaxSteps(1000000)
    absolute, relative = template.duplicate(), template.duplicate()
    absolute.array[:] = np.tile([rtol * 10] * m + [1e10], len(at))  # psi is not integrated, so not controlled
    relative.array[:] = rtol
    ts.setTolerances(rtol=relative, atol=absolute)
    ts.setExactFinalTime(PETSc.TS.ExactFinalTime.MATCHSTEP)

    # Points of the dermal profile.
    points = np.zeros((len(DEPTHS), 3))
    points[:, 0] = (FACES[3] + DEPTHS) * PER_METRE
    tree = dolfinx.geometry.BoundingBoxTree(mesh, 1)
    hits = dolfinx.geometry.compute_colliding_cells(mesh, dolfinx.geometry.compute_collisions(tree, points), points)
    owners = np.array([hits.links(k)[0] for k in range(len(points))], dtype=np.int32)

    out = dict(voltage={}, crossed={}, profile={})
    initial = problem['reservoir'][DRUG] * FACES[1] * porosity[0]
    time_now, steps = 0.0, 0
    for end in STOPS:
        ts.setTime(time_now)
        ts.setMaxTime(end)
        ts.setTimeStep(1e-5 if time_now == 0 else 1e-2)
        ts.setStepNumber(0)
        ts.solve(state)
        if ts.getConvergedReason() < 0:
            raise RuntimeError(f'TS stopped with reason {ts.getConvergedReason()}')
        steps += ts.getStepNumber()
        time_now = end
        u.x.array[:] = state.array_r
        set_current(end)
        key = str(int(end))
        out['voltage'][key] = float(fem.assemble_scalar(drop) * THERMAL_VOLTAGE)
        out['crossed'][key] = float(initial - fem.assemble_scalar(remaining) / PER_METRE)
        out['profile'][key] = [float(v) for v in u.eval(points, owners)[:, drug]]
    out.update(elements=count, unknowns=len(at) * block, steps=steps)
    return out, time.perf_counter() - begun


def main():
    name, elements, degree, rtol, repeats = sys.argv[1], *sys.argv[2:6]
    shape = [float(v) for v in sys.argv[6].split(',')] if len(sys.argv) > 6 else DEFAULT_SHAPE
    runs = [solve(PROBLEMS[name], int(elements), int(degree), float(rtol), shape) for _ in range(int(repeats) + 1)]
    out = runs[-1][0]
    out.update(problem=name, tool='fenicsx', version=dolfinx.__version__, seconds=[seconds for _, seconds in runs[1:]])
    print(json.dumps(out))


if __name__ == '__main__':
    main()
