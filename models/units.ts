// One bench unit in SI. Multiply to come in, divide to go out: 15 * micrometre, current / milliampere.

export const micrometre = 1e-6;
export const millimetre = 1e-3;
export const centimetre = 1e-2;
export const squareCentimetre = 1e-4;
export const litre = 1e-3;
export const perSquareCentimetre = 1e4;
export const millilitre = 1e-6;
export const microlitre = 1e-9;
export const second = 1;
export const minute = 60;
export const hour = 3600;
export const day = 86400;
export const volt = 1;
export const ohm = 1;
export const milliampere = 1e-3;
export const milliampereMinute = 6e-2;
/** mA cm⁻² in A m⁻² */
export const milliamperePerSquareCentimetre = 10;
/** mM in mol m⁻³ */
export const millimolar = 1;
export const micromole = 1e-6;
export const nanomole = 1e-9;
export const kilogram = 1;
export const milligram = 1e-6;
export const microgram = 1e-9;
/** g mol⁻¹ in kg mol⁻¹ */
export const gramPerMole = 1e-3;
/** kΩ cm² in Ω m² */
export const kiloohmSquareCentimetre = 0.1;
/** Table values of diffusivity are printed in 10⁻⁹ m² s⁻¹. */
export const squareNanometrePerNanosecond = 1e-9;
/** mPa s in Pa s */
export const millipascalSecond = 1e-3;
/** mg mL⁻¹ in kg m⁻³ */
export const milligramPerMillilitre = 1;
