// Defining constants of the SI as fixed in 2019 (BIPM, The International System of Units, 9th edition); all exact.

/** [C] */
export const elementaryCharge = 1.602176634e-19;
/** [mol⁻¹] */
export const avogadroConstant = 6.02214076e23;
/** [J K⁻¹] */
export const boltzmannConstant = 1.380649e-23;
/** F = e N_A [C mol⁻¹] */
export const faradayConstant = 96485.33212331001;
/** R = k N_A [J mol⁻¹ K⁻¹] */
export const gasConstant = 8.31446261815324;
/** 0 °C [K] */
export const zeroCelsius = 273.15;

/** RT/F [V], at a temperature in kelvin. */
export function thermalVoltage(temperature: number): number {
  return (gasConstant * temperature) / faradayConstant;
}
