/** Where the library's numbers come from, by short id. */
export const references = {
  vanysek:
    'P. Vanýsek, Ionic conductivity and diffusion at infinite dilution, in CRC Handbook of Chemistry and Physics',
  phreeqc: 'U.S. Geological Survey, phreeqc.dat, PHREEQC 3',
  kirk: 'G. Kirk, The Biogeochemistry of Submerged Soils, Wiley 2004, table 2.3',
  robinsonStokes: 'R. A. Robinson, R. H. Stokes, Electrolyte Solutions, 2nd ed., Butterworths 1959',
  walden: 'D ∝ T/η, water viscosity after J. Kestin, M. Sokolov, W. A. Wakeham, J. Phys. Chem. Ref. Data 7 (1978) 941',
  avdeef:
    'A. Avdeef, Absorption and Drug Development, 2nd ed., Wiley 2012: log D(25 °C, cm²/s) = −4.131 − 0.4531 log M',
  atomicWeights: 'IUPAC Commission on Isotopic Abundances and Atomic Weights, Standard atomic weights, abridged 2021',
  definition: 'Follows from the formula',
} as const;

export type ReferenceId = keyof typeof references;
