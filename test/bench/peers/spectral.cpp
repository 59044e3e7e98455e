// Peer: spectral elements (Gauss–Lobatto nodes, degree p, lumped mass) on the reduced ODE of column.hpp, band LU.
//   rodas: RODAS4 (Hairer & Wanner, Solving ODEs II, 2nd ed., code RODAS): six stages, order 4(3), one LU a step.
//   cvode: SUNDIALS CVODE, variable-order BDF, analytic band Jacobian.
// Near the limit of what this machine can do on these problems.
// Usage: spectral b1|b2 rodas|cvode ELEMENTS DEGREE TOL REPEATS [MESH]
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_band.h>
#include <sunmatrix/sunmatrix_band.h>

#include "column.hpp"

using namespace column;
using std::vector;

// Nodes on [−1, 1], weights, and derivative[q·n + j] = l_j'(x_q).
static void gaussLobatto(int p, vector<double>& x, vector<double>& weight, vector<double>& derivative) {
  const int n = p + 1;
  x.assign(n, 0), weight.assign(n, 0), derivative.assign(n * n, 0);
  vector<double> value(n);
  const auto legendre = [&](double t, double& atP, double& below) {
    below = 1, atP = t;
    for (int k = 2; k <= p; k++) {
      const double next = ((2 * k - 1) * t * atP - (k - 1) * below) / k;
      below = atP, atP = next;
    }
  };
  for (int i = 0; i < n; i++) {
    double t = -std::cos(M_PI * i / p), atP, below;
    for (int iteration = 0; i > 0 && i < p && iteration < 50; iteration++) {
      legendre(t, atP, below);
      const double slope = p * (t * atP - below) / (t * t - 1);
      t -= slope / ((2 * t * slope - p * (p + 1) * atP) / (1 - t * t));
    }
    legendre(t, atP, below);
    x[i] = t, value[i] = atP, weight[i] = 2 / (p * (p + 1) * atP * atP);
  }
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      if (i != j) derivative[i * n + j] = value[i] / (value[j] * (x[i] - x[j]));
  derivative[0] = -p * (p + 1) / 4.0;
  derivative[n * n - 1] = p * (p + 1) / 4.0;
}

struct Spectral {
  Problem problem;
  Mesh mesh;
  int p, perElement, elements, nodes, freeNodes, m, size, bandwidth;
  vector<double> reference, weight, derivative;  // of the reference element
  vector<double> x, fixed, fixedSlope, mass, inverseMass, width, factor, sink, pastBarrier;
  int kept[maxSpecies] = {}, drugSlot = 0;
  double chlorideD, chlorideZD;  // z D and z² D of the eliminated ion
  double z[maxSpecies] = {}, D[maxSpecies] = {};
  double diffusive[maxSpecies] = {}, conductive[maxSpecies] = {};  // weights of ∂c and c in the current, neutrality in
  vector<double> weightedFlux, byValue, bySlope;
  long evaluations = 0;

  Spectral(const Problem& which, int count, int degree, const MeshShape& shape)
      : problem(which), mesh(makeMesh(which, count, shape)), p(degree), perElement(degree + 1) {
    gaussLobatto(p, reference, weight, derivative);
    elements = (int)mesh.layer.size();
    nodes = elements * p + 1;
    freeNodes = nodes - 1;  // the base holds the last
    m = problem.species - 1;
    size = freeNodes * m;
    bandwidth = (p + 1) * m - 1;
    chlorideD = problem.charge[chloride] * problem.diffusivity[chloride];
    chlorideZD = problem.charge[chloride] * chlorideD;
    for (int i = 0, a = 0; i < problem.species; i++) {
      if (i == chloride) continue;
      if (i == drug) drugSlot = a;
      kept[a] = i, z[a] = problem.charge[i], D[a] = problem.diffusivity[i];
      diffusive[a] = z[a] * D[a] + chlorideD * z[a];  // c_Cl = Σ z c + X, because its charge is −1
      conductive[a] = z[a] * z[a] * D[a] + chlorideZD * z[a];
      a++;
    }
    x.resize(nodes), fixed.resize(nodes), inverseMass.resize(nodes);
    mass.assign(nodes, 0), sink.assign(nodes, 0), pastBarrier.assign(nodes, 0);
    for (int e = 0; e < elements; e++) {
      const int layer = mesh.layer[e];
      width.push_back(mesh.x[e + 1] - mesh.x[e]);
      factor.push_back(transport[layer]);
      for (int q = 0; q <= p; q++) {
        const int k = e * p + q;
        const double share = weight[q] * width[e] / 2 * problem.porosity[layer];
        x[k] = mesh.x[e] + (reference[q] + 1) / 2 * width[e];
        fixed[k] = problem.fixedChargeAt(x[k]);
        mass[k] += share;
        sink[k] += share * clearance[layer];
        if (layer <= 1) pastBarrier[k] += share;
      }
    }
    for (int k = 0; k < nodes; k++) inverseMass[k] = 1 / mass[k];
    for (int e = 0; e < elements; e++)
      for (int q = 0; q <= p; q++) {
        double slope = 0;
        for (int j = 0; j <= p; j++) slope += derivative[q * perElement + j] * fixed[e * p + j];
        fixedSlope.push_back(slope * 2 / width[e]);
      }
    weightedFlux.resize(perElement * m);
    byValue.resize(perElement * m * m), bySlope.resize(perElement * m * m);
  }

  vector<double> start() const {
    vector<double> y(nodes * m, 0.0);
    for (int e = 0; e < elements; e++)
      for (int q = 0; q <= p; q++) {
        const int k = e * p + q, layer = mesh.layer[e];
        const double share = weight[q] * width[e] / 2 * problem.porosity[layer] * inverseMass[k];
        for (int a = 0; a < m; a++) y[k * m + a] += share * problem.initial(layer, kept[a], x[k]);
      }
    for (int a = 0; a < m; a++) y[freeNodes * m + a] = problem.skin[kept[a]];
    return y;
  }

  // Slopes of the kept ions at a node, and the sums S1 (diffusion) and S2 (conductance) of the current there.
  void currentSums(const double* y, int e, int q, double* slope, double& S1, double& S2) const {
    const int first = e * p, k = first + q;
    const double toPhysical = 2 / width[e];
    S1 = chlorideD * fixedSlope[e * perElement + q];
    S2 = chlorideZD * fixed[k];
    for (int a = 0; a < m; a++) {
      double sum = 0;
      for (int j = 0; j <= p; j++) sum += derivative[q * perElement + j] * y[(first + j) * m + a];
      slope[a] = sum * toPhysical;
      S1 += diffusive[a] * slope[a];
      S2 += conductive[a] * y[k * m + a];
    }
  }

  // dy/dt of the free nodes; y holds all nodes. Σ z c of the mobile ions is −X, so v carries −v X of charge.
  void rate(double I, const double* y, double* r) {
    evaluations++;
    const double v = problem.electroosmosis * I, perFaraday = I / faraday;
    for (int k = 0; k < freeNodes; k++) {
      const double cleared = sink[k] * y[k * m + drugSlot];
      for (int a = 0; a < m; a++) r[k * m + a] = kept[a] == drug ? -cleared : kept[a] == sodium ? -2 * cleared : 0;
    }
    double slope[maxSpecies], S1, S2;
    for (int e = 0; e < elements; e++) {
      const double f = factor[e];
      const int first = e * p;
      for (int q = 0; q <= p; q++) {
        currentSums(y, e, q, slope, S1, S2);
        const double dpsi = -(perFaraday + v * fixed[first + q] + f * S1) / (f * S2);
        for (int a = 0; a < m; a++) {
          const double c = y[(first + q) * m + a];
          weightedFlux[q * m + a] = weight[q] * (-f * D[a] * (slope[a] + z[a] * c * dpsi) + v * c);
        }
      }
      for (int j = 0; j <= p && first + j < freeNodes; j++)
        for (int a = 0; a < m; a++) {
          double sum = 0;
          for (int q = 0; q <= p; q++) sum += derivative[q * perElement + j] * weightedFlux[q * m + a];
          r[(first + j) * m + a] += sum;
        }
    }
    for (int k = 0; k < freeNodes; k++)
      for (int a = 0; a < m; a++) r[k * m + a] *= inverseMass[k];
  }

  // Calls add(row, column, value) for every entry of ∂rate/∂y.
  template <class Add>
  void jacobian(double I, const double* y, Add add) {
    const double v = problem.electroosmosis * I, perFaraday = I / faraday;
    for (int k = 0; k < freeNodes; k++)
      for (int a = 0; a < m; a++) {
        const int lost = kept[a] == drug ? 1 : kept[a] == sodium ? 2 : 0;
        if (lost) add(k * m + a, k * m + drugSlot, -lost * sink[k] * inverseMass[k]);
      }
    double slope[maxSpecies], S1, S2;
    for (int e = 0; e < elements; e++) {
      const double f = factor[e], toPhysical = 2 / width[e];
      const int first = e * p;
      for (int q = 0; q <= p; q++) {
        currentSums(y, e, q, slope, S1, S2);
        const double dpsi = -(perFaraday + v * fixed[first + q] + f * S1) / (f * S2);
        for (int a = 0; a < m; a++) {
          const double pull = z[a] * y[(first + q) * m + a], fD = -f * D[a] * weight[q];
          for (int b = 0; b < m; b++) {
            byValue[(q * m + a) * m + b] = fD * pull * (-dpsi * conductive[b] / S2);
            bySlope[(q * m + a) * m + b] = fD * pull * (-diffusive[b] / S2);
          }
          byValue[(q * m + a) * m + a] += fD * z[a] * dpsi + v * weight[q];
          bySlope[(q * m + a) * m + a] += fD;
        }
      }
      for (int j = 0; j <= p && first + j < freeNodes; j++)
        for (int c = 0; c <= p && first + c < freeNodes; c++)
          for (int a = 0; a < m; a++)
            for (int b = 0; b < m; b++) {
              double sum = derivative[c * perElement + j] * byValue[(c * m + a) * m + b];
              for (int q = 0; q <= p; q++)
                sum += derivative[q * perElement + j] * toPhysical * derivative[q * perElement + c] *
                       bySlope[(q * m + a) * m + b];
              add((first + j) * m + a, (first + c) * m + b, sum * inverseMass[first + j]);
            }
    }
  }

  void observe(const double* y, double time, Outputs& out) const {
    const double I = problem.current(time), v = problem.electroosmosis * I;
    double voltage = 0, remaining = 0, slope[maxSpecies], S1, S2;
    for (int e = 0; e < elements; e++)
      for (int q = 0; q <= p; q++) {
        currentSums(y, e, q, slope, S1, S2);
        voltage += (I / faraday + v * fixed[e * p + q] + factor[e] * S1) / (factor[e] * S2) * weight[q] * width[e] / 2;
      }
    for (int k = 0; k < nodes; k++) remaining += pastBarrier[k] * y[k * m + drugSlot];
    vector<double> profile;
    for (double depth : probeDepth) {
      const double at = epidermisEnd + depth;
      int e = 0;
      while (e < elements - 1 && mesh.x[e + 1] <= at) e++;
      double sum = 0;
      for (int a = 0; a <= p; a++) {
        double shape = 1;
        for (int b = 0; b <= p; b++)
          if (b != a) shape *= (at - x[e * p + b]) / (x[e * p + a] - x[e * p + b]);
        sum += shape * y[(e * p + a) * m + drugSlot];
      }
      profile.push_back(sum);
    }
    out.time.push_back(time);
    out.voltage.push_back(voltage * thermalVoltage);
    out.crossed.push_back(problem.reservoir[drug] * thickness[0] * problem.porosity[0] - remaining);
    out.profile.push_back(profile);
  }
};

// ---- RODAS4 in the form (1/(hγ) − f_y) K_i = f(t + α_i h, y + Σ a_ij K_j) + Σ c_ij K_j / h + d_i h f_t.

static const double gammaRodas = 0.25;
static const double stageA[6][5] = {
    {0},
    {1.544},
    {0.9466785280815826, 0.2557011698983284},
    {3.314825187068521, 2.896124015972201, 0.9986419139977817},
    {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
    {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1.0}};
static const double stageC[6][5] = {
    {0},
    {-5.6688},
    {-2.430093356833875, -0.2063599157091915},
    {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
    {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
    {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054}};
static const double stageTime[6] = {0, 0.386, 0.21, 0.63, 1, 1};
static const double stageSlope[6] = {0.25, -0.1043, 0.1035, -0.03620000000000023, 0, 0};

// LU in place without pivoting; entry (i, j) stands at [i·(2w+1) + j − i + w].
static void factorize(vector<double>& B, int n, int w) {
  const int row = 2 * w + 1;
  for (int k = 0; k < n; k++) {
    const double inverse = 1 / B[k * row + w];
    const int last = std::min(n - 1, k + w);
    for (int i = k + 1; i <= last; i++) {
      double l = B[i * row + k - i + w];
      if (l == 0) continue;
      l *= inverse;
      B[i * row + k - i + w] = l;
      double *target = &B[i * row + w - i], *pivot = &B[k * row + w - k];
      for (int j = k + 1; j <= last; j++) target[j] -= l * pivot[j];
    }
  }
}

static void substitute(const vector<double>& B, int n, int w, const double* rhs, double* solution) {
  const int row = 2 * w + 1;
  for (int i = 0; i < n; i++) {
    double sum = rhs[i];
    const double* b = &B[i * row + w - i];
    for (int j = std::max(0, i - w); j < i; j++) sum -= b[j] * solution[j];
    solution[i] = sum;
  }
  for (int i = n - 1; i >= 0; i--) {
    double sum = solution[i];
    const double* b = &B[i * row + w - i];
    const int last = std::min(n - 1, i + w);
    for (int j = i + 1; j <= last; j++) sum -= b[j] * solution[j];
    solution[i] = sum / b[i];
  }
}

static void solveRodas(Spectral& s, double tolerance, Outputs& out, Effort& effort) {
  const int n = s.size, w = s.bandwidth, row = 2 * w + 1;
  vector<double> y = s.start(), stage(y), B(n * row), r(n), shifted(n), timeSlope(n);
  vector<vector<double>> K(6, vector<double>(n));
  double t = 0, wanted = 1e-4;
  for (int k = 1; k <= stops; k++) {
    const double end = stopTime[k];
    const double ramp = (s.problem.current(end) - s.problem.current(stopTime[k - 1])) / (end - stopTime[k - 1]);
    const bool ramping = std::fabs(ramp) > 1e-12;
    if (isKink(stopTime[k - 1])) wanted = std::min(wanted, 0.05);
    while (t < end - 1e-9) {
      double h = std::min(wanted, end - t);
      if (end - t - h < 0.5 * h && end - t > h) h = (end - t) / 2;
      const double I = s.problem.current(t);
      std::fill(B.begin(), B.end(), 0);
      for (int i = 0; i < n; i++) B[i * row + w] = 1 / (h * gammaRodas);
      s.jacobian(I, y.data(), [&](int i, int j, double value) { B[i * row + j - i + w] -= value; });
      factorize(B, n, w);
      effort.factorizations++;
      if (ramping) {  // ∂f/∂t acts through the current alone, and f is linear in it
        s.rate(I, y.data(), r.data());
        s.rate(I + 1, y.data(), shifted.data());
        for (int i = 0; i < n; i++) timeSlope[i] = (shifted[i] - r[i]) * ramp;
      }
      for (int i = 0; i < 6; i++) {
        std::copy(y.begin(), y.begin() + n, stage.begin());
        for (int j = 0; j < i; j++)
          for (int q = 0; q < n; q++) stage[q] += stageA[i][j] * K[j][q];
        s.rate(s.problem.current(std::min(t + stageTime[i] * h, end)), stage.data(), r.data());
        for (int j = 0; j < i; j++) {
          const double c = stageC[i][j] / h;
          for (int q = 0; q < n; q++) r[q] += c * K[j][q];
        }
        if (ramping && stageSlope[i] != 0)
          for (int q = 0; q < n; q++) r[q] += stageSlope[i] * h * timeSlope[q];
        substitute(B, n, w, r.data(), K[i].data());
      }
      double error = 0;
      for (int q = 0; q < n; q++) {
        const double scaled = K[5][q] / (tolerance * (std::fabs(y[q]) + 1));
        error += scaled * scaled;
      }
      error = std::sqrt(error / n);
      if (!(error <= 1)) {
        wanted = h * (error < 1e10 ? std::max(0.2, 0.9 * std::pow(error, -0.25)) : 0.25);
        continue;
      }
      for (int q = 0; q < n; q++) y[q] = stage[q] + K[5][q];
      t += h;
      effort.steps++;
      wanted = h * std::min(4.0, std::max(0.3, 0.9 * std::pow(std::max(error, 1e-9), -0.25)));
    }
    t = end;
    s.observe(y.data(), end, out);
  }
}

// ---- CVODE

struct Link {
  Spectral& spectral;
  vector<double>& full;  // all nodes, the held one at the end
};

static int cvodeRate(realtype t, N_Vector state, N_Vector rate, void* data) {
  Link& link = *(Link*)data;
  const double* y = N_VGetArrayPointer(state);
  std::copy(y, y + link.spectral.size, link.full.begin());
  link.spectral.rate(link.spectral.problem.current(t), link.full.data(), N_VGetArrayPointer(rate));
  return 0;
}

static int cvodeJacobian(realtype t, N_Vector state, N_Vector, SUNMatrix J, void* data, N_Vector, N_Vector, N_Vector) {
  Link& link = *(Link*)data;
  const double* y = N_VGetArrayPointer(state);
  std::copy(y, y + link.spectral.size, link.full.begin());
  SUNMatZero(J);
  link.spectral.jacobian(link.spectral.problem.current(t), link.full.data(),
                         [&](int i, int j, double value) { SM_ELEMENT_B(J, i, j) += value; });
  return 0;
}

static void require(int code, const char* what) {
  if (code >= 0) return;
  std::fprintf(stderr, "%s failed: %d\n", what, code);
  std::exit(3);
}

static void solveCvode(Spectral& s, double tolerance, Outputs& out, Effort& effort) {
  SUNContext context;
  SUNContext_Create(nullptr, &context);
  vector<double> full = s.start();
  Link link = {s, full};
  N_Vector y = N_VNew_Serial(s.size, context);
  std::copy(full.begin(), full.begin() + s.size, N_VGetArrayPointer(y));
  void* cvode = CVodeCreate(CV_BDF, context);
  require(CVodeInit(cvode, cvodeRate, 0, y), "CVodeInit");
  require(CVodeSStolerances(cvode, tolerance, 10 * tolerance), "CVodeSStolerances");
  CVodeSetUserData(cvode, &link);
  CVodeSetMaxNumSteps(cvode, 1000000);
  SUNMatrix matrix = SUNBandMatrix(s.size, s.bandwidth, s.bandwidth, context);
  SUNLinearSolver solver = SUNLinSol_Band(y, matrix, context);
  require(CVodeSetLinearSolver(cvode, solver, matrix), "CVodeSetLinearSolver");
  require(CVodeSetJacFn(cvode, cvodeJacobian), "CVodeSetJacFn");
  CVodeSetInitStep(cvode, 1e-6);
  for (int k = 1; k <= stops; k++) {
    const double end = stopTime[k];
    realtype t;
    CVodeSetStopTime(cvode, end);
    require(CVode(cvode, end, y, &t, CV_NORMAL), "CVode");
    std::copy(N_VGetArrayPointer(y), N_VGetArrayPointer(y) + s.size, full.begin());
    s.observe(full.data(), end, out);
    if (!isKink(end) && k < stops) continue;
    long count;
    CVodeGetNumSteps(cvode, &count), effort.steps += count;
    CVodeGetNumLinSolvSetups(cvode, &count), effort.factorizations += count;
    require(CVodeReInit(cvode, end, y), "CVodeReInit");
    CVodeSetInitStep(cvode, 1e-3);
  }
  CVodeFree(&cvode);
  SUNLinSolFree(solver);
  SUNMatDestroy(matrix);
  N_VDestroy(y);
  SUNContext_Free(&context);
}

int main(int argc, char** argv) {
  if (argc < 7) {
    std::fprintf(stderr, "usage: spectral b1|b2 rodas|cvode ELEMENTS DEGREE TOL REPEATS [MESH]\n");
    return 2;
  }
  const Problem problem = problemNamed(argv[1]);
  const MeshShape shape(argc > 7 ? argv[7] : nullptr);
  const bool cvode = !std::strcmp(argv[2], "cvode");
  const double tolerance = std::atof(argv[5]);
  vector<double> seconds;
  Outputs out;
  Effort effort;
  for (int repeat = 0; repeat < std::atoi(argv[6]); repeat++) {
    out = Outputs();
    effort = Effort();
    const double begun = now();
    Spectral spectral(problem, std::atoi(argv[3]), std::atoi(argv[4]), shape);
    if (cvode)
      solveCvode(spectral, tolerance, out, effort);
    else
      solveRodas(spectral, tolerance, out, effort);
    seconds.push_back(now() - begun);
    effort.elements = spectral.elements;
    effort.unknowns = spectral.size;
    effort.evaluations = spectral.evaluations;
  }
  print(problem, std::string("spectral-") + argv[2], effort, seconds, out);
}
