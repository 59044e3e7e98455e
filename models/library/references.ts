import { clinicalReferences } from './clinicalReferences.ts';

/** Where the library's numbers come from, by short id, and the clinical works that lessons and patients' pages cite. */
export const references = {
  definition: 'Follows from the formula',
  gabriel:
    'C. Gabriel, S. Gabriel, E. Corthout, Phys. Med. Biol. 41 (1996) 2231; S. Gabriel, R. W. Lau, C. Gabriel, the same, 2251',
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
  averill:
    'B. A. Averill, P. Eldredge, Principles of General Chemistry, appendix C, Dissociation constants of acids at 25 °C',
  aqion: 'H. Kalka, aqion, tables of organic acids and their constants at 25 °C, aqion.de/sd/178',
  fromm: 'J. R. Fromm, Ionization constants of aqueous polyprotic acids (1997), 3rd1000.com/chem301',
  crcDiffusion: 'CRC Handbook of Chemistry and Physics, Diffusion coefficients in liquids at infinite dilution',
  prankerd:
    'R. J. Prankerd, Critical Compilation of pKa Values for Pharmaceutical Substances, Profiles of Drug Substances 33, Academic Press 2007',
  katzung: 'B. G. Katzung, Basic and Clinical Pharmacology, table 1-3, Ionization constants of some common drugs',
  sarker: 'D. K. Sarker, Pharmaceutical Emulsions, Wiley-Blackwell 2013, p. 120',
  ferry: 'J. D. Ferry, Chem. Rev. 18 (1936) 373: share of a sphere that solvent carries through a pore, Φ(2 − Φ)',
  hansch: 'C. Hansch, A. Leo, D. Hoekman, Exploring QSAR: Hydrophobic, Electronic, and Steric Constants, ACS 1995',
  pottsGuy: 'R. O. Potts, R. H. Guy, Predicting skin permeability, Pharm. Res. 9 (1992) 663',
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
  sandbyMoller:
    'J. Sandby-Møller, T. Poulsen, H. C. Wulf, Acta Derm. Venereol. 83 (2003) 410, doi:10.1080/00015550310015419',
  jidVolar: 'Epidermal thickness of volar and nonvolar skin, JID Innovations 4 (2024), PMC11137746',
  gibney: 'M. A. Gibney and others, Curr. Med. Res. Opin. 26 (2010) 1519, doi:10.1185/03007995.2010.481203',
  tanAge:
    'Skin thickness by pulsed ultrasound, Br. J. Dermatol. 106 (1982) 657, doi:10.1111/j.1365-2133.1982.tb14702.x',
  taylorSweat: 'N. A. S. Taylor, C. A. Machado-Moreira, Extrem. Physiol. Med. 2 (2013) 4, table 2',
  scott: 'Current-carrying pores of hairless mouse skin, Pharm. Res. 10 (1993) 1699, doi:10.1023/a:1018909811672',
  otberg: 'N. Otberg and others, J. Invest. Dermatol. 122 (2004) 14, doi:10.1046/j.0022-202X.2003.22110.x',
  muscleFlow: 'Blood flow of forearm muscle at rest, 3.84 mL per 100 mL and minute, as an abstract of 1974 gives it',
  anatomy: 'Common anatomical knowledge, not read in one source',
  waterContent: 'Handbook values of the water content and interstitial fluid fraction of tissues',
  physiology: 'Textbook composition of interstitial fluid',
  cheng: 'K. Cheng, P. P. Tarjan, P. M. Mertz, Conductivities of pig dermis and subcutaneous fat (1996)',
  bodyImpedance: 'IEC 60479-1, Effects of current on human beings and livestock: resistance of the body',
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
  noerLassen:
    'I. Noer, N. A. Lassen, Local back transport of albumin in muscle and subcutis, Acta Physiol. Scand. Suppl. 463 (1979) 105 (abstract)',
  supersaxo:
    'A. Supersaxo, W. R. Hein, H. Steffen, Pharm. Res. 7 (1990) 167: molar mass and lymphatic absorption after subcutaneous injection',
  wenger: 'C. B. Wenger and others, J. Appl. Physiol. 58 (1985) 251, doi:10.1152/jappl.1985.58.1.251',
  epinephrineDose:
    'Blood flow after subdermal epinephrine in the pig’s flank, J. Plast. Reconstr. Aesthet. Surg., PMID 27939906',
  epinephrineTime: 'Lidocaine with epinephrine 1:100,000 under forearm and face, laser Doppler, PMID 17980687',
  galvanicHyperaemia:
    'Brigham Young University thesis etd/7347: blood flow after 4 mA for 20 min, with and without ice',
  currentFlow: 'Skin function after iontophoresis in people, Skin Pharmacol. 8 (1995) 229, doi:10.1159/000211352',
  dexamethasoneMonograph: 'Product monograph of dexamethasone: protein binding 77 %, half-life 3.6 ± 0.9 h',
  pharmacologyTexts: 'Textbooks of clinical pharmacology, not read in one source',
  textbookLimits: 'Textbooks of physical therapy, not read in one source',
  moritz: 'A. R. Moritz, F. C. Henriques, Studies of thermal injury II, Am. J. Pathol. 23 (1947) 695',
  tissueProperties: 'IT’IS Foundation, Database of thermal and electromagnetic parameters of biological tissues',
  compliance: 'University of South Florida thesis etd/883; Soterix Medical: up to 80 V',
  bufferedPads: 'Empi, Dupel buffered electrodes: bilayer ion-exchange resin keeps pH 4 to 8',
  soterix: 'Soterix Medical, IontoDC: ramps of 30 s',
  dupel: 'Dupel B.L.U.E. manual: up to 80 mA min; 40 mA min is the usual dose',
  dupelBuffer: 'Empi, Dupel electrodes: bilayer ion-exchange resin',
  trivarion: 'ActivaTek white paper, Trivarion electrode',
  activaPatch: 'ActivaPatch IntelliDose 2.5, how-to by Meyer Physical Therapy',
  iontoPatch: 'Data sheets of IontoPatch 80 and Empi Action Patch',
  trayMakers: 'Shopping advice for tap-water units, iontophoresis-machines.co.uk',
  sweatyPalms: 'Description of tap-water iontophoresis, sweaty-palms.com',
  macroductMethod: 'Macroduct sweat stimulation, method, discovery-diagnostics.com',
  lidosite: 'LidoSite topical system, prescribing information (DailyMed 5189)',
  bresis: 'Chattanooga, I-Bresis instructions for use: chloride salts only under the positive electrode',
  macroduct: 'Wescor, Macroduct sweat collection system, Pilogel discs: 1.5 mA for 5 min',
  gomez: 'C. C. S. Gomez and others, BMC Pulm. Med. 14 (2014) 198, doi:10.1186/1471-2466-14-198',
  kimTapWater: 'Kim and others, Ann. Dermatol. 29 (2017) 728: tap-water iontophoresis against sham',
  currentLimit: 'General recommendation of at most 0.5 mA cm⁻² for people, as reviews state it',
  nirschl: 'R. P. Nirschl and others, Am. J. Sports Med. 31 (2003) 189, doi:10.1177/03635465030310020601',
  gurney: 'A. B. Gurney, D. C. Wascher, Am. J. Sports Med. (2008); J. Orthop. Sports Phys. Ther. 38 (2008) 238',
  tsuei: 'S. E. Tsuei and others, J. Pharmacokinet. Biopharm. 7 (1979), doi:10.1007/BF01060016',
  soluCortef:
    'Solu-Cortef (hydrocortisone sodium succinate), prescribing information; L. A. Trissel, Handbook on Injectable Drugs',
  hydrocortisoneKinetics: 'Half-life 90 min, 0.5 L/kg, 90 % bound, as teaching texts for intensive care give them',
  efcortesol: 'Efcortesol (hydrocortisone sodium phosphate), summary of product characteristics, emc 7812; NHS SPS, pH',
  soluMedrol: 'Solu-Medrol (methylprednisolone sodium succinate), prescribing information, Pharmacia & Upjohn',
  alHabet: 'S. M. Al-Habet, H. J. Rogers, Br. J. Clin. Pharmacol. 27 (1989) 285',
  methylprednisoloneBinding: 'Methylprednisolone, product monographs: 77 % bound, 1.4 L/kg, 5 to 6 mL/min per kg',
  panus: 'P. C. Panus and others, Phys. Ther. 79 (1999) 40, doi:10.1093/ptj/79.1.40',
  ketoprofenLabel: 'Ketoprofen capsules, prescribing information, Clinical pharmacology',
  diclofenacHuman:
    'Eur. J. Clin. Pharmacol. (2015), doi:10.1007/s00228-015-1909-9: diclofenac in calf muscle and plasma',
  diclofenacKinetics:
    'J. V. Willis and others, The pharmacokinetics of diclofenac sodium, Eur. J. Clin. Pharmacol. (1979), doi:10.1007/BF00568201',
  ketorolacKinetics:
    'E. J. Mroszczak and others, Pharmacotherapy 10 (1990) 33S, doi:10.1002/j.1875-9114.1990.tb03578.x',
  saliba: 'S. Saliba and others, Pharmaceutics 3 (2011) 923, doi:10.3390/pharmaceutics3040923',
  ashburn: 'M. A. Ashburn and others, Clin. J. Pain 13 (1997) 22, doi:10.1097/00002508-199703000-00005',
  bennett: 'P. N. Bennett and others, J. Pharmacokinet. Biopharm. 10 (1982) 265, doi:10.1007/BF01059261',
  lidocaineStrength: 'Lidocaine iontophoresis at 4 to 50 %, 5 and 10 min, 20 people; abstract only',
  guinard: 'J. P. Guinard and others, Reg. Anesth. 17 (1992) 317, PMID 1286052',
  lidocaineLabel: 'DailyMed 9aa4144d, Lidocaine hydrochloride injection, Description',
  lidocaineEpinephrineLabel:
    'DailyMed 9384b074, Lidocaine HCl 2 % and epinephrine injection (dental cartridges), Composition of available solutions',
  xylocaine: 'DailyMed e52110a0, Xylocaine with epinephrine, Description',
  draper: 'D. O. Draper and others, J. Athl. Train. 46 (2011) 277; M. Coglianese and others, ibid. 270',
  epinephrineLabel: 'DailyMed 21094, Epinephrine injection 1 mg/mL, Description',
  epinephrineHandbook: 'L. A. Trissel, Handbook on Injectable Drugs, epinephrine',
  fentanylKinetics: 'Pain Res. Manag. (2021) 2887773, table 3: 50 µg intravenously, 24 volunteers',
  zecuityLabel: 'Zecuity (sumatriptan iontophoretic transdermal system), prescribing information; note of June 2016',
  vikelis: 'M. Vikelis and others, Pain Manag. 4 (2014) 123, doi:10.2217/pmt.13.71',
  siegel: 'S. J. Siegel and others, Pharm. Res. 24 (2007) 1919, doi:10.1007/s11095-007-9317-1',
  patelSumatriptan: 'S. R. Patel and others, Eur. J. Pharm. Biopharm. 66 (2007) 296',
  sumatriptanBinding: 'Sumatriptan, prescribing information: 14 to 21 % bound',
  lacey: 'L. F. Lacey and others, Eur. J. Clin. Pharmacol. 47 (1995) 543, doi:10.1007/BF00193709',
  nanoduct: 'ELITech, Nanoduct user manual, appendix I, Pilocarpine iontophoresis',
  dolianitis: 'Dolianitis and others, glycopyrrolate iontophoresis for palms and soles, as hospital pages cite it',
  glycopyrrolateLabel: 'Glycopyrrolate injection, prescribing information, Description and Excretion',
  aliMelkkila: 'T. Ali-Melkkilä and others, Acta Anaesthesiol. Scand. (1989), doi:10.1111/j.1399-6576.1989.tb02956.x',
  tapWater: 'Typical composition of a moderately hard drinking water, not read in one source',
  fernandez:
    'M. E. Fernández-Cuadros and others, acetic acid iontophoresis (2016), Middle East J. Rehabil. Health 41112',
  leboulanger: 'B. Leboulanger and others, Clin. Chem. 50 (2004) 2091, doi:10.1373/clinchem.2004.034249',
  marro: 'D. Marro, R. H. Guy, M. B. Delgado-Charro, J. Control. Release 70 (2001) 213',
  batesBower:
    'R. G. Bates, V. E. Bower, Standard potential of the silver–silver-chloride electrode, J. Res. Natl. Bur. Stand. 53 (1954) 283',
  bratsch:
    'S. G. Bratsch, Standard electrode potentials and temperature coefficients in water, J. Phys. Chem. Ref. Data 18 (1989) 1',
  overpotentials: 'Handbook tables of hydrogen and oxygen overpotentials, not read in one source',
  clp: 'Regulation (EC) No 1272/2008 (CLP), annex I, 3.2.2.2',
  ...clinicalReferences,
} as const;

export type ReferenceId = keyof typeof references;
