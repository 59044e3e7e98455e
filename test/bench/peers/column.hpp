// The reference problems b1 and b2 as the C++ peers see them: numbers, hand-graded mesh, stop times, printed outputs.
//   ε ∂c_i/∂t = −∂J_i/∂x + ε R_i,   J_i = −f D_i (∂c_i/∂x + z_i c_i ∂ψ/∂x) + v c_i,   Σ z_i c_i + X = 0,   F Σ z_i J_i = I
// ψ = Fφ/RT. Four layers: reservoir, stratum corneum, viable epidermis, dermis. SI units. Chloride is the eliminated ion.
#pragma once
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace column {

constexpr double faraday = 96485.33212;
constexpr double thermalVoltage = 8.314462618 * 310.15 / faraday;
constexpr int sodium = 0, chloride = 1, drug = 2, potassium = 3, maxSpecies = 4;

constexpr double thickness[4] = {1e-3, 15e-6, 100e-6, 1.5e-3};
constexpr double transport[4] = {1.0, 2e-5, 0.3, 0.3};
constexpr double clearance[4] = {0, 0, 0, 1e-3};  // of the drug, two sodium ions leave with it
constexpr double gelEnd = 1e-3, barrierEnd = 1.015e-3, epidermisEnd = 1.115e-3, dermisEnd = 2.615e-3;
constexpr double chargeRamp = 1e-6;
constexpr double probeDepth[7] = {0, 0.1e-3, 0.25e-3, 0.5e-3, 0.75e-3, 1.0e-3, 1.25e-3};

// Kinks of the current and times of the outputs.
constexpr int stops = 7;
constexpr double stopTime[stops + 1] = {0, 30, 60, 300, 600, 1170, 1200, 2400};
inline bool isKink(double time) { return time == 30 || time == 1170 || time == 1200; }

struct Problem {
  const char* name;
  int species;
  double charge[maxSpecies], diffusivity[maxSpecies];
  double porosity[4];
  double fixedCharge, electroosmosis;
  double reservoir[maxSpecies], skin[maxSpecies];

  double current(double t) const {
    if (t <= 30) return -2.0 * t / 30;
    if (t <= 1170) return -2.0;
    if (t <= 1200) return -2.0 * (1200 - t) / 30;
    return 0;
  }
  // A trapezoid inside the barrier.
  double fixedChargeAt(double x) const {
    const double rise = std::min((x - gelEnd) / chargeRamp, (barrierEnd - x) / chargeRamp);
    return fixedCharge * std::min(1.0, std::max(0.0, rise));
  }
  // In Donnan equilibrium with the skin's solution where there is fixed charge: sinh ψ = X / (2 c_salt).
  double initial(int layer, int i, double x) const {
    if (layer == 0) return reservoir[i];
    const double salt = skin[sodium] + (species > potassium ? skin[potassium] : 0);
    return skin[i] * std::exp(-charge[i] * std::asinh(fixedChargeAt(x) / (2 * salt)));
  }
};

inline Problem problemNamed(const char* name) {
  const Problem b1 = {"b1", 3, {1, -1, -2, 0}, {1.8e-9, 2.7e-9, 0.75e-9, 0}, {1, 1, 1, 1}, 0, 0,
                      {25.5, 10, 7.75, 0}, {150, 150, 0, 0}};
  const Problem b2 = {"b2", 4, {1, -1, -2, 1}, {1.8e-9, 2.7e-9, 0.75e-9, 2.6e-9}, {1, 0.2, 0.7, 0.7}, -50, 2e-9,
                      {25.5, 10, 7.75, 0}, {150, 154, 0, 4}};
  if (!std::strcmp(name, "b1")) return b1;
  if (!std::strcmp(name, "b2")) return b2;
  std::fprintf(stderr, "unknown problem %s: b1 or b2\n", name);
  std::exit(2);
}

struct Mesh {
  std::vector<double> x;   // nodes
  std::vector<int> layer;  // of each element
};

enum Grading { bothEnds, leftEnd, rightEnd, uniform };

inline double graded(double s, Grading kind, double a) {
  switch (kind) {
    case bothEnds: return 0.5 * (1 + std::tanh(a * (2 * s - 1)) / std::tanh(a));
    case leftEnd: return 1 + std::tanh(a * (s - 1)) / std::tanh(a);
    case rightEnd: return std::tanh(a * s) / std::tanh(a);
    default: return s;
  }
}

// How `elements` are shared out and crowded by hand: shares of the four layers, their tanh gradings, and the share of the
// barrier's elements that each 1 µm ramp of fixed charge gets. Nine numbers on the command line, separated by commas.
struct MeshShape {
  double share[4] = {0.2, 0.45, 0.12, 0.23};
  double grading[4] = {1.6, 2.0, 1.5, 1.3};
  double ramp = 0.25;

  explicit MeshShape(const char* text) {
    if (!text) return;
    double* place[9] = {share, share + 1, share + 2, share + 3, grading, grading + 1, grading + 2, grading + 3, &ramp};
    for (int k = 0; k < 9; k++) {
      char* end;
      *place[k] = std::strtod(text, &end);
      if (end == text || *end != (k < 8 ? ',' : 0)) {
        std::fprintf(stderr, "a mesh is nine numbers separated by commas\n");
        std::exit(2);
      }
      text = end + 1;
    }
  }
};

inline Mesh makeMesh(const Problem& problem, int elements, const MeshShape& shape) {
  Mesh mesh;
  mesh.x.push_back(0);
  const auto count = [&](int layer) { return std::max(2, (int)std::lround(shape.share[layer] * elements)); };
  const auto add = [&](double end, int pieces, int layer, Grading kind, double a) {
    const double start = mesh.x.back();
    for (int k = 1; k <= pieces; k++) {
      mesh.x.push_back(k == pieces ? end : start + (end - start) * graded((double)k / pieces, kind, a));
      mesh.layer.push_back(layer);
    }
  };
  add(gelEnd, count(0), 0, bothEnds, shape.grading[0]);
  if (problem.fixedCharge == 0) {
    add(barrierEnd, count(1), 1, bothEnds, shape.grading[1]);
  } else {
    const int ramp = std::max(2, (int)(shape.ramp * count(1)));
    add(gelEnd + chargeRamp, ramp, 1, leftEnd, shape.grading[1]);
    add(barrierEnd - chargeRamp, std::max(2, count(1) - 2 * ramp), 1, bothEnds, 1.0);
    add(barrierEnd, ramp, 1, uniform, 0);
  }
  add(epidermisEnd, count(2), 2, leftEnd, shape.grading[2]);
  add(dermisEnd, count(3), 3, leftEnd, shape.grading[3]);
  return mesh;
}

struct Outputs {
  std::vector<double> time, voltage, crossed;  // [s], [V], drug past barrier | epidermis [mol m⁻²]
  std::vector<std::vector<double>> profile;    // drug in the dermis at probeDepth [mol m⁻³]
};

struct Effort {
  int elements = 0, unknowns = 0;
  long steps = 0, factorizations = 0, evaluations = 0;
};

// One line of JSON; `seconds` of every repeat, in order.
inline void print(const Problem& problem, const std::string& tool, const Effort& effort,
                  const std::vector<double>& seconds, const Outputs& outputs) {
  std::printf("{\"problem\":\"%s\",\"tool\":\"%s\",\"elements\":%d,\"unknowns\":%d,\"steps\":%ld,"
              "\"factorizations\":%ld,\"evaluations\":%ld,\"seconds\":[",
              problem.name, tool.c_str(), effort.elements, effort.unknowns, effort.steps, effort.factorizations,
              effort.evaluations);
  for (size_t i = 0; i < seconds.size(); i++) std::printf("%s%.7f", i ? "," : "", seconds[i]);
  std::printf("]");
  const auto series = [&](const char* key, const std::vector<double>& values) {
    std::printf(",\"%s\":{", key);
    for (size_t i = 0; i < values.size(); i++)
      std::printf("%s\"%ld\":%.12e", i ? "," : "", std::lround(outputs.time[i]), values[i]);
    std::printf("}");
  };
  series("voltage", outputs.voltage);
  series("crossed", outputs.crossed);
  std::printf(",\"profile\":{");
  for (size_t i = 0; i < outputs.time.size(); i++) {
    std::printf("%s\"%ld\":[", i ? "," : "", std::lround(outputs.time[i]));
    for (size_t k = 0; k < outputs.profile[i].size(); k++)
      std::printf("%s%.12e", k ? "," : "", outputs.profile[i][k]);
    std::printf("]");
  }
  std::printf("}}\n");
}

inline double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace column
