// Peer: SUNDIALS on vertex-centred volumes with centred fluxes, second order in space, variable-order BDF in time.
//   cvode: the reduced ODE (chloride by neutrality, ψ by the current), as in column.hpp; analytic band Jacobian.
//   ida:   the index-1 DAE in concentrations and ψ; analytic band Jacobian, exactly consistent starts.
// Both restart at each kink of the current, which gains. Usage: sundials b1|b2 cvode|ida ELEMENTS RTOL ATOL REPEATS [MESH]
#include <cvode/cvode.h>
#include <ida/ida.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_band.h>
#include <sunmatrix/sunmatrix_band.h>

#include "column.hpp"

using namespace column;
using std::vector;

// Flux of every species over one face, its derivatives by the left, the right concentration and the step of ψ.
struct Face {
  double flux[maxSpecies], byLeft[maxSpecies], byRight[maxSpecies], byStep[maxSpecies];
};

struct Volumes {
  Problem problem;
  Mesh mesh;
  int nodes, kept = 0, drugSlot = 0;
  int keptSpecies[maxSpecies];
  vector<double> width, factor, volume, sink, fixed, pastBarrier;
  long evaluations = 0;

  Volumes(const Problem& p, int elements, const MeshShape& shape) : problem(p), mesh(makeMesh(p, elements, shape)) {
    nodes = (int)mesh.x.size();
    for (int i = 0; i < p.species; i++) {
      if (i == chloride) continue;
      if (i == drug) drugSlot = kept;
      keptSpecies[kept++] = i;
    }
    volume.assign(nodes, 0);
    sink.assign(nodes, 0);
    pastBarrier.assign(nodes, 0);
    for (int e = 0; e < nodes - 1; e++) {
      const int layer = mesh.layer[e];
      width.push_back(mesh.x[e + 1] - mesh.x[e]);
      factor.push_back(transport[layer]);
      for (int j = e; j <= e + 1; j++) {
        const double half = p.porosity[layer] * width[e] / 2;
        volume[j] += half;
        sink[j] += clearance[layer] * half;
        if (layer <= 1) pastBarrier[j] += half;
      }
    }
    for (double x : mesh.x) fixed.push_back(p.fixedChargeAt(x));
  }

  // Kept species, node after node; the node at the jump holds the volume-weighted mean, which conserves.
  vector<double> start() const {
    vector<double> c(nodes * kept, 0.0);
    for (int e = 0; e < nodes - 1; e++)
      for (int j = e; j <= e + 1; j++) {
        const int layer = mesh.layer[e];
        const double weight = problem.porosity[layer] * width[e] / 2 / volume[j];
        for (int a = 0; a < kept; a++) c[j * kept + a] += weight * problem.initial(layer, keptSpecies[a], mesh.x[j]);
      }
    for (int a = 0; a < kept; a++) c[(nodes - 1) * kept + a] = problem.skin[keptSpecies[a]];
    return c;
  }

  void allSpecies(const double* u, int node, double* c) const {
    double charge = fixed[node];
    for (int a = 0; a < kept; a++) {
      c[keptSpecies[a]] = u[a];
      charge += problem.charge[keptSpecies[a]] * u[a];
    }
    c[chloride] = -charge / problem.charge[chloride];
  }

  // Step of ψ over a face that carries the current I.
  double step(int e, const double* left, const double* right, double I) const {
    const Problem& p = problem;
    double diffusion = 0, conductance = 0, carried = 0;
    for (int i = 0; i < p.species; i++) {
      const double mean = 0.5 * (left[i] + right[i]), zD = p.charge[i] * p.diffusivity[i];
      diffusion += zD * (right[i] - left[i]);
      conductance += p.charge[i] * zD * mean;
      carried += p.charge[i] * mean;
    }
    const double g = factor[e] / width[e];
    return -(I / faraday - p.electroosmosis * I * carried + g * diffusion) / (g * conductance);
  }

  void fluxes(int e, const double* left, const double* right, double dpsi, double v, double* flux) const {
    const double g = factor[e] / width[e];
    for (int i = 0; i < problem.species; i++) {
      const double mean = 0.5 * (left[i] + right[i]);
      flux[i] = -g * problem.diffusivity[i] * ((right[i] - left[i]) + problem.charge[i] * dpsi * mean) + v * mean;
    }
  }

  Face linearized(int e, const double* left, const double* right, double dpsi, double v) const {
    Face face;
    const double g = factor[e] / width[e];
    for (int i = 0; i < problem.species; i++) {
      const double G = g * problem.diffusivity[i], pull = 0.5 * G * problem.charge[i] * dpsi;
      face.byLeft[i] = G - pull + 0.5 * v;
      face.byRight[i] = -G - pull + 0.5 * v;
      face.byStep[i] = -G * problem.charge[i] * 0.5 * (left[i] + right[i]);
    }
    return face;
  }

  // How many of species i leave with one drug molecule that is cleared.
  static int clearedWithDrug(int i) { return i == drug ? 1 : i == sodium ? 2 : 0; }

  double probe(const double* u, int stride, double x) const {  // cubic inside the dermis
    const int first = (int)(std::find(mesh.layer.begin(), mesh.layer.end(), 3) - mesh.layer.begin());
    int e = (int)(std::upper_bound(mesh.x.begin(), mesh.x.end(), x + 1e-12) - mesh.x.begin()) - 1;
    const int from = std::min(std::max(first, e - 1), nodes - 4), to = std::min(nodes, std::max(first, from) + 4);
    double sum = 0;
    for (int k = std::max(first, from); k < to; k++) {
      double weight = 1;
      for (int q = std::max(first, from); q < to; q++)
        if (q != k) weight *= (x - mesh.x[q]) / (mesh.x[k] - mesh.x[q]);
      sum += weight * u[k * stride + drugSlot];
    }
    return sum;
  }

  void observe(const double* u, int stride, double time, Outputs& out) const {
    const double I = problem.current(time);
    double psi = 0, left[maxSpecies], right[maxSpecies], remaining = 0;
    for (int e = 0; e < nodes - 1; e++) {
      allSpecies(u + e * stride, e, left);
      allSpecies(u + (e + 1) * stride, e + 1, right);
      psi += step(e, left, right, I);
    }
    for (int j = 0; j < nodes; j++) remaining += pastBarrier[j] * u[j * stride + drugSlot];
    out.time.push_back(time);
    out.voltage.push_back(-thermalVoltage * psi);
    out.crossed.push_back(problem.reservoir[drug] * thickness[0] * problem.porosity[0] - remaining);
    vector<double> profile;
    for (double depth : probeDepth) profile.push_back(probe(u, stride, epidermisEnd + depth));
    out.profile.push_back(profile);
  }
};

static void require(int code, const char* what) {
  if (code >= 0) return;
  std::fprintf(stderr, "%s failed: %d\n", what, code);
  std::exit(3);
}

// ---- CVODE: kept concentrations at every node but the last, which the base holds.

struct Reduced {
  Volumes& volumes;
  vector<double> held;  // the base's composition
  const double* at(const double* y, int node) const {
    return node < volumes.nodes - 1 ? y + node * volumes.kept : held.data();
  }
};

static int reducedRate(realtype t, N_Vector state, N_Vector rate, void* data) {
  const Reduced& reduced = *(Reduced*)data;
  Volumes& s = reduced.volumes;
  s.evaluations++;
  const int m = s.kept, last = s.nodes - 1;
  const double I = s.problem.current(t), v = s.problem.electroosmosis * I;
  const double* y = N_VGetArrayPointer(state);
  double* r = N_VGetArrayPointer(rate);
  for (int j = 0; j < last; j++)
    for (int a = 0; a < m; a++)
      r[j * m + a] = -Volumes::clearedWithDrug(s.keptSpecies[a]) * s.sink[j] * y[j * m + s.drugSlot];
  double left[maxSpecies], right[maxSpecies], flux[maxSpecies];
  s.allSpecies(y, 0, left);
  for (int e = 0; e < last; e++) {
    s.allSpecies(reduced.at(y, e + 1), e + 1, right);
    s.fluxes(e, left, right, s.step(e, left, right, I), v, flux);
    for (int a = 0; a < m; a++) {
      r[e * m + a] -= flux[s.keptSpecies[a]];
      if (e + 1 < last) r[(e + 1) * m + a] += flux[s.keptSpecies[a]];
    }
    std::copy(right, right + maxSpecies, left);
  }
  for (int j = 0; j < last; j++)
    for (int a = 0; a < m; a++) r[j * m + a] /= s.volume[j];
  return 0;
}

static int reducedJacobian(realtype t, N_Vector state, N_Vector, SUNMatrix jacobian, void* data, N_Vector, N_Vector,
                           N_Vector) {
  const Reduced& reduced = *(Reduced*)data;
  const Volumes& s = reduced.volumes;
  const Problem& p = s.problem;
  const int m = s.kept, last = s.nodes - 1;
  const double I = p.current(t), v = p.electroosmosis * I;
  const double* y = N_VGetArrayPointer(state);
  SUNMatZero(jacobian);
  for (int j = 0; j < last; j++)
    for (int a = 0; a < m; a++)
      if (const int lost = Volumes::clearedWithDrug(s.keptSpecies[a]))
        SM_ELEMENT_B(jacobian, j * m + a, j * m + s.drugSlot) -= lost * s.sink[j] / s.volume[j];
  double left[maxSpecies], right[maxSpecies];
  s.allSpecies(y, 0, left);
  for (int e = 0; e < last; e++) {
    s.allSpecies(reduced.at(y, e + 1), e + 1, right);
    const Face face = s.linearized(e, left, right, s.step(e, left, right, I), v);
    double currentByStep = 0;
    for (int i = 0; i < p.species; i++) currentByStep += p.charge[i] * face.byStep[i];
    for (int b = 0; b < m; b++) {
      const int k = s.keptSpecies[b];
      const double chlorideShare = -p.charge[k] / p.charge[chloride];
      const double stepByLeft =
          -(p.charge[k] * face.byLeft[k] + p.charge[chloride] * face.byLeft[chloride] * chlorideShare) / currentByStep;
      const double stepByRight =
          -(p.charge[k] * face.byRight[k] + p.charge[chloride] * face.byRight[chloride] * chlorideShare) /
          currentByStep;
      for (int a = 0; a < m; a++) {
        const int i = s.keptSpecies[a];
        const double byLeft = face.byStep[i] * stepByLeft + (i == k ? face.byLeft[i] : 0);
        const double byRight = face.byStep[i] * stepByRight + (i == k ? face.byRight[i] : 0);
        SM_ELEMENT_B(jacobian, e * m + a, e * m + b) -= byLeft / s.volume[e];
        if (e + 1 == last) continue;
        SM_ELEMENT_B(jacobian, e * m + a, (e + 1) * m + b) -= byRight / s.volume[e];
        SM_ELEMENT_B(jacobian, (e + 1) * m + a, e * m + b) += byLeft / s.volume[e + 1];
        SM_ELEMENT_B(jacobian, (e + 1) * m + a, (e + 1) * m + b) += byRight / s.volume[e + 1];
      }
    }
    std::copy(right, right + maxSpecies, left);
  }
  return 0;
}

static void solveReduced(Volumes& s, double rtol, double atol, Outputs& out, Effort& effort) {
  SUNContext context;
  SUNContext_Create(nullptr, &context);
  const int m = s.kept;
  const sunindextype size = (sunindextype)(s.nodes - 1) * m;
  vector<double> full = s.start();
  Reduced reduced = {s, vector<double>(full.end() - m, full.end())};
  N_Vector y = N_VNew_Serial(size, context);
  std::copy(full.begin(), full.begin() + size, N_VGetArrayPointer(y));
  void* cvode = CVodeCreate(CV_BDF, context);
  require(CVodeInit(cvode, reducedRate, 0.0, y), "CVodeInit");
  require(CVodeSStolerances(cvode, rtol, atol), "CVodeSStolerances");
  CVodeSetUserData(cvode, &reduced);
  CVodeSetMaxNumSteps(cvode, 2000000);
  SUNMatrix matrix = SUNBandMatrix(size, 2 * m - 1, 2 * m - 1, context);
  SUNLinearSolver solver = SUNLinSol_Band(y, matrix, context);
  require(CVodeSetLinearSolver(cvode, solver, matrix), "CVodeSetLinearSolver");
  require(CVodeSetJacFn(cvode, reducedJacobian), "CVodeSetJacFn");
  CVodeSetInitStep(cvode, 1e-6);
  for (int k = 1; k <= stops; k++) {
    const double end = stopTime[k];
    realtype t;
    CVodeSetStopTime(cvode, end);
    require(CVode(cvode, end, y, &t, CV_NORMAL), "CVode");
    std::copy(N_VGetArrayPointer(y), N_VGetArrayPointer(y) + size, full.begin());
    s.observe(full.data(), m, end, out);
    if (!isKink(end) && k < stops) continue;
    long count;
    CVodeGetNumSteps(cvode, &count), effort.steps += count;
    CVodeGetNumLinSolvSetups(cvode, &count), effort.factorizations += count;
    require(CVodeReInit(cvode, end, y), "CVodeReInit");
    CVodeSetInitStep(cvode, 1e-3);
  }
  effort.unknowns = (int)size;
  CVodeFree(&cvode);
  SUNLinSolFree(solver);
  SUNMatDestroy(matrix);
  N_VDestroy(y);
  SUNContext_Free(&context);
}

// ---- IDA: kept concentrations and ψ at every node; the last node's rows hold the base.

constexpr double heldScale = 1e-6;  // brings the base's rows to the size of the others

static int daeResidual(realtype t, N_Vector state, N_Vector slope, N_Vector residual, void* data) {
  Volumes& s = *(Volumes*)data;
  s.evaluations++;
  const int m = s.kept, stride = m + 1, last = s.nodes - 1;
  const double I = s.problem.current(t), v = s.problem.electroosmosis * I;
  const double *y = N_VGetArrayPointer(state), *dy = N_VGetArrayPointer(slope);
  double* r = N_VGetArrayPointer(residual);
  for (int j = 0; j <= last; j++)
    for (int a = 0; a < m; a++)
      r[j * stride + a] = s.volume[j] * dy[j * stride + a] +
                          Volumes::clearedWithDrug(s.keptSpecies[a]) * s.sink[j] * y[j * stride + s.drugSlot];
  double left[maxSpecies], right[maxSpecies], flux[maxSpecies];
  s.allSpecies(y, 0, left);
  for (int e = 0; e < last; e++) {
    s.allSpecies(y + (e + 1) * stride, e + 1, right);
    s.fluxes(e, left, right, y[(e + 1) * stride + m] - y[e * stride + m], v, flux);
    double charge = 0;
    for (int i = 0; i < s.problem.species; i++) charge += s.problem.charge[i] * flux[i];
    for (int a = 0; a < m; a++) {
      r[e * stride + a] += flux[s.keptSpecies[a]];
      r[(e + 1) * stride + a] -= flux[s.keptSpecies[a]];
    }
    r[e * stride + m] = charge - I / faraday;
    std::copy(right, right + maxSpecies, left);
  }
  for (int a = 0; a < m; a++)
    r[last * stride + a] = (y[last * stride + a] - s.problem.skin[s.keptSpecies[a]]) * heldScale;
  r[last * stride + m] = y[last * stride + m] * heldScale;
  return 0;
}

static int daeJacobian(realtype t, realtype alpha, N_Vector state, N_Vector, N_Vector, SUNMatrix jacobian, void* data,
                       N_Vector, N_Vector, N_Vector) {
  const Volumes& s = *(Volumes*)data;
  const Problem& p = s.problem;
  const int m = s.kept, stride = m + 1, last = s.nodes - 1;
  const double v = p.electroosmosis * p.current(t);
  const double* y = N_VGetArrayPointer(state);
  SUNMatZero(jacobian);
  for (int j = 0; j < last; j++)
    for (int a = 0; a < m; a++) {
      SM_ELEMENT_B(jacobian, j * stride + a, j * stride + a) += alpha * s.volume[j];
      if (const int lost = Volumes::clearedWithDrug(s.keptSpecies[a]))
        SM_ELEMENT_B(jacobian, j * stride + a, j * stride + s.drugSlot) += lost * s.sink[j];
    }
  double left[maxSpecies], right[maxSpecies];
  s.allSpecies(y, 0, left);
  for (int e = 0; e < last; e++) {
    const int here = e * stride, next = here + stride;
    s.allSpecies(y + next, e + 1, right);
    const Face face = s.linearized(e, left, right, y[next + m] - y[here + m], v);
    double currentByStep = 0;
    for (int i = 0; i < p.species; i++) currentByStep += p.charge[i] * face.byStep[i];
    for (int b = 0; b < m; b++) {
      const int k = s.keptSpecies[b];
      const double chlorideShare = -p.charge[k] / p.charge[chloride];
      SM_ELEMENT_B(jacobian, here + m, here + b) +=
          p.charge[k] * face.byLeft[k] + p.charge[chloride] * face.byLeft[chloride] * chlorideShare;
      SM_ELEMENT_B(jacobian, here + m, next + b) +=
          p.charge[k] * face.byRight[k] + p.charge[chloride] * face.byRight[chloride] * chlorideShare;
      SM_ELEMENT_B(jacobian, here + b, here + b) += face.byLeft[k];
      SM_ELEMENT_B(jacobian, here + b, next + b) += face.byRight[k];
      SM_ELEMENT_B(jacobian, here + b, here + m) -= face.byStep[k];
      SM_ELEMENT_B(jacobian, here + b, next + m) += face.byStep[k];
      if (e + 1 == last) continue;
      SM_ELEMENT_B(jacobian, next + b, here + b) -= face.byLeft[k];
      SM_ELEMENT_B(jacobian, next + b, next + b) -= face.byRight[k];
      SM_ELEMENT_B(jacobian, next + b, here + m) += face.byStep[k];
      SM_ELEMENT_B(jacobian, next + b, next + m) -= face.byStep[k];
    }
    SM_ELEMENT_B(jacobian, here + m, here + m) -= currentByStep;
    SM_ELEMENT_B(jacobian, here + m, next + m) += currentByStep;
    std::copy(right, right + maxSpecies, left);
  }
  for (int a = 0; a <= m; a++) SM_ELEMENT_B(jacobian, last * stride + a, last * stride + a) = heldScale;
  return 0;
}

// ψ from the current face by face, then the slopes from the residual.
static void makeConsistent(Volumes& s, double time, N_Vector state, N_Vector slope, N_Vector scratch) {
  const int m = s.kept, stride = m + 1, last = s.nodes - 1;
  double *y = N_VGetArrayPointer(state), *dy = N_VGetArrayPointer(slope);
  double left[maxSpecies], right[maxSpecies];
  y[last * stride + m] = 0;
  for (int e = last - 1; e >= 0; e--) {
    s.allSpecies(y + e * stride, e, left);
    s.allSpecies(y + (e + 1) * stride, e + 1, right);
    y[e * stride + m] = y[(e + 1) * stride + m] - s.step(e, left, right, s.problem.current(time));
  }
  N_VConst(0, slope);
  daeResidual(time, state, slope, scratch, &s);
  const double* r = N_VGetArrayPointer(scratch);
  for (int j = 0; j < last; j++)
    for (int a = 0; a < m; a++) dy[j * stride + a] = -r[j * stride + a] / s.volume[j];
}

static void solveDae(Volumes& s, double rtol, double atol, Outputs& out, Effort& effort) {
  SUNContext context;
  SUNContext_Create(nullptr, &context);
  const int m = s.kept, stride = m + 1;
  const sunindextype size = (sunindextype)s.nodes * stride;
  N_Vector y = N_VNew_Serial(size, context), dy = N_VClone(y), differential = N_VClone(y), scratch = N_VClone(y);
  const vector<double> start = s.start();
  for (int j = 0; j < s.nodes; j++)
    for (int a = 0; a < stride; a++) {
      N_VGetArrayPointer(y)[j * stride + a] = a < m ? start[j * m + a] : 0;
      N_VGetArrayPointer(differential)[j * stride + a] = a < m && j < s.nodes - 1 ? 1 : 0;
    }
  makeConsistent(s, 0, y, dy, scratch);
  void* ida = IDACreate(context);
  require(IDAInit(ida, daeResidual, 0.0, y, dy), "IDAInit");
  require(IDASStolerances(ida, rtol, atol), "IDASStolerances");
  IDASetUserData(ida, &s);
  IDASetId(ida, differential);
  IDASetSuppressAlg(ida, SUNTRUE);
  IDASetMaxNumSteps(ida, 2000000);
  SUNMatrix matrix = SUNBandMatrix(size, 2 * stride - 1, 2 * stride - 1, context);
  SUNLinearSolver solver = SUNLinSol_Band(y, matrix, context);
  require(IDASetLinearSolver(ida, solver, matrix), "IDASetLinearSolver");
  require(IDASetJacFn(ida, daeJacobian), "IDASetJacFn");
  IDASetInitStep(ida, 1e-6);
  for (int k = 1; k <= stops; k++) {
    const double end = stopTime[k];
    realtype t;
    IDASetStopTime(ida, end);
    require(IDASolve(ida, end, &t, y, dy, IDA_NORMAL), "IDASolve");
    s.observe(N_VGetArrayPointer(y), stride, end, out);
    if (!isKink(end) && k < stops) continue;
    long count;
    IDAGetNumSteps(ida, &count), effort.steps += count;
    IDAGetNumLinSolvSetups(ida, &count), effort.factorizations += count;
    makeConsistent(s, end, y, dy, scratch);
    require(IDAReInit(ida, end, y, dy), "IDAReInit");
    IDASetInitStep(ida, 1e-3);
  }
  effort.unknowns = (int)size;
  IDAFree(&ida);
  SUNLinSolFree(solver);
  SUNMatDestroy(matrix);
  for (N_Vector vector : {y, dy, differential, scratch}) N_VDestroy(vector);
  SUNContext_Free(&context);
}

int main(int argc, char** argv) {
  if (argc < 7) {
    std::fprintf(stderr, "usage: sundials b1|b2 cvode|ida ELEMENTS RTOL ATOL REPEATS [MESH]\n");
    return 2;
  }
  const Problem problem = problemNamed(argv[1]);
  const MeshShape shape(argc > 7 ? argv[7] : nullptr);
  const bool dae = !std::strcmp(argv[2], "ida");
  const double rtol = std::atof(argv[4]), atol = std::atof(argv[5]);
  vector<double> seconds;
  Outputs out;
  Effort effort;
  for (int repeat = 0; repeat < std::atoi(argv[6]); repeat++) {
    out = Outputs();
    effort = Effort();
    const double begun = now();
    Volumes volumes(problem, std::atoi(argv[3]), shape);
    if (dae)
      solveDae(volumes, rtol, atol, out, effort);
    else
      solveReduced(volumes, rtol, atol, out, effort);
    seconds.push_back(now() - begun);
    effort.elements = volumes.nodes - 1;
    effort.evaluations = volumes.evaluations;
  }
  print(problem, std::string("sundials-") + argv[2], effort, seconds, out);
}
