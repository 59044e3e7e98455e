/** Where the library's numbers come from, by short id. */
export const references = {
  definition: 'Follows from the formula',
  atomicWeights: 'IUPAC Commission on Isotopic Abundances and Atomic Weights, Standard atomic weights, abridged 2021',
  vanysek:
    'P. Vanýsek, Ionic conductivity and diffusion at infinite dilution, CRC Handbook of Chemistry and Physics, section 5',
  phreeqc: 'U.S. Geological Survey, PHREEQC 3, database phreeqc.dat',
  kirk: 'G. Kirk, The Biogeochemistry of Submerged Soils, Wiley 2004, table 2.3',
  robinsonStokes: 'R. A. Robinson, R. H. Stokes, Electrolyte Solutions, 2nd ed., Butterworths 1959, table 6.2',
  walden:
    'D ∝ T/η; viscosity of water after J. Kestin, M. Sokolov, W. A. Wakeham, J. Phys. Chem. Ref. Data 7 (1978) 941',
  avdeef:
    'A. Avdeef, Absorption and Drug Development, 2nd ed., Wiley 2012: log D(25 °C, cm²/s) = −4.131 − 0.4531 log M',
  erickson: 'H. P. Erickson, Size and shape of protein molecules, Biol. Proced. Online 11 (2009) 32',
  crcAcids: 'CRC Handbook of Chemistry and Physics, Dissociation constants of inorganic and of organic acids and bases',
  crcDiffusion: 'CRC Handbook of Chemistry and Physics, Diffusion coefficients in liquids at infinite dilution',
  prankerd:
    'R. J. Prankerd, Critical Compilation of pKa Values for Pharmaceutical Substances, Profiles of Drug Substances 33, Academic Press 2007',
  katzung: 'B. G. Katzung, Basic and Clinical Pharmacology, table 1-3, Ionization constants of some common drugs',
  sarker: 'D. K. Sarker, Pharmaceutical Emulsions, Wiley-Blackwell 2013, p. 120',
  ferry: 'J. D. Ferry, Chem. Rev. 18 (1936) 373: share of a sphere that solvent carries through a pore, Φ(2 − Φ)',
  renkin: 'E. M. Renkin, J. Gen. Physiol. 38 (1954) 225',
  mannitolMicrodialysis: 'Free diffusivity of mannitol at 37 °C as quoted in PMC2802079, table 7',
  dailymedDexamethasone: 'DailyMed 8ed678e2-8a6a-418d-af99-af46d54ae5c4, dexamethasone sodium phosphate injection',
  trissel: 'L. A. Trissel, Handbook on Injectable Drugs, dexamethasone sodium phosphate; DailyMed 8ed678e2',
  iontocaine: 'Phoresor II manual: Iontocaine, lidocaine hydrochloride 2 % with epinephrine 1:100,000',
  clinicalTexts: 'Clinical texts on iontophoresis; J. A. Costello, A. H. Jeske, Phys. Ther. 75 (1995) 554',
  ketorolacLabel: 'DailyMed, Ketorolac tromethamine injection (Acunivive 15), IT3 Medical 2022, Description',
  ionsysLabel: 'Ionsys (fentanyl iontophoretic transdermal system), prescribing information',
  tropicamideLabel:
    'DailyMed, Tropicamide ophthalmic solution USP, Somerset Therapeutics; drug catalogue entry of Akorn',
  amphadase:
    'Amphadase (hyaluronidase injection), prescribing information; L. A. Trissel, Handbook on Injectable Drugs, hyaluronidase',
  perron: 'M. Perron, F. Malouin, Arch. Phys. Med. Rehabil. 78 (1997) 379, doi:10.1016/s0003-9993(97)90229-x',
  padDatasheets: 'Data sheets of filled pads (IOGEL, TransQ)',
  egawa: 'M. Egawa, T. Hirao, M. Takahashi, Acta Derm. Venereol. 87 (2007) 4',
  ramanTwoWays:
    'Thickness of the stratum corneum of the forearm by two Raman algorithms, Skin Res. Technol. 24 (2018) 504, doi:10.1111/srt.12461',
  poreRadii:
    'M. R. Liddell, S. K. Li, W. I. Higuchi, J. Pharm. Sci. 100 (2011) 1475; P. M. Lai, M. S. Roberts, J. Control. Release 58 (1999) 323',
  dermalDiffusivity:
    'Diffusivities of small drugs in dermis as K. Kretsos, G. B. Kasting and Y. G. Anissimov found them',
  eisModel: 'Skin impedance model, J. Electr. Bioimp. 10 (2019) 14, mean of the literature for the volar forearm',
  anatomy: 'Common anatomical knowledge, not read in one source',
  waterContent: 'Handbook values of the water content and interstitial fluid fraction of tissues',
  physiology: 'Textbook composition of interstitial fluid',
  cheng: 'K. Cheng, P. P. Tarjan, P. M. Mertz, Conductivities of pig dermis and subcutaneous fat (1996)',
  geddes:
    'L. A. Geddes, L. E. Baker, The specific resistance of biological material, Med. Biol. Eng. 5 (1967) 271, as quoted in PMC6748834',
  stephens:
    'W. G. S. Stephens, The current-voltage relationship in human skin, Med. Electron. Biol. Eng. 1 (1963) 389, doi:10.1007/BF02474422',
  curdy: 'C. Curdy, Y. N. Kalia, R. H. Guy, AAPS PharmSci 2 (2000) E23',
  sheetResistance: 'Reviews of skin impedance; about 100 kΩ cm² hydrated, 50 to 500 over the range',
  kimGreen:
    'A. Kim, P. G. Green, G. Rao, R. H. Guy, Convective solvent flow across the skin during iontophoresis, Pharm. Res. 10 (1993) 1315',
  fixedChargeFromTransport:
    'Teorell–Meyer–Sievers: the fixed charge that gives a sodium transport number of 0.46 between 154 mM saline',
  mudry:
    'B. Mudry, P.-A. Carrupt, R. H. Guy, M. B. Delgado-Charro, J. Control. Release 122 (2007) 165, doi:10.1016/j.jconrel.2007.07.004',
  sylvestre: 'J.-P. Sylvestre, R. H. Guy, M. B. Delgado-Charro, Phys. Ther. 88 (2008) 1177, doi:10.2522/ptj.20080043',
  dermalFlow: 'Blood flow of 10 mL per 100 mL of tissue and minute, all of it equilibrating',
  wenger: 'C. B. Wenger and others, J. Appl. Physiol. 58 (1985) 251, doi:10.1152/jappl.1985.58.1.251',
  epinephrineDose:
    'Blood flow after subdermal epinephrine in the pig’s flank, J. Plast. Reconstr. Aesthet. Surg., PMID 27939906',
  epinephrineTime: 'Lidocaine with epinephrine 1:100,000 under forearm and face, laser Doppler, PMID 17980687',
  galvanicHyperaemia:
    'Brigham Young University thesis etd/7347: blood flow after 4 mA for 20 min, with and without ice',
  currentFlow: 'Skin function after iontophoresis in people, Skin Pharmacol. 8 (1995) 229, doi:10.1159/000211352',
  bennett: 'P. N. Bennett and others, J. Pharmacokinet. Biopharm. 10 (1982) 265, doi:10.1007/BF01059261',
  tsuei: 'S. E. Tsuei and others, J. Pharmacokinet. Biopharm. (1979), doi:10.1007/BF01060016',
  dexamethasoneMonograph: 'Product monograph of dexamethasone: protein binding 77 %, half-life 3.6 ± 0.9 h',
  pharmacologyTexts: 'Textbooks of clinical pharmacology, not read in one source',
  soterix: 'Soterix Medical, IontoDC: ramps of 30 s',
  dupel: 'Dupel B.L.U.E. manual: up to 80 mA min; 40 mA min is the usual dose',
  currentLimit: 'General recommendation of at most 0.5 mA cm⁻² for people, as reviews state it',
} as const;

export type ReferenceId = keyof typeof references;
