/** Works about treating and teaching that lessons, cases and what patients read cite; no number of the library rests on them. */
export const clinicalReferences = {
  roustit:
    'M. Roustit, S. Blaise, J.-L. Cracowski, Trials and tribulations of skin iontophoresis in therapeutics, Br. J. Clin. Pharmacol. 77 (2014) 63, doi:10.1111/bcp.12128',
  batheja:
    'P. Batheja, R. Thakur, B. Michniak, Transdermal iontophoresis, Expert Opin. Drug Deliv. 3 (2006) 127, doi:10.1517/17425247.3.1.127',
  clijsen:
    'R. Clijsen and others, The effects of iontophoresis in the treatment of musculoskeletal disorders, a systematic review and meta-analysis of 24 studies, Drug Deliv. Lett. 2 (2012) 180, journal and page from memory',
  hamann:
    'H. Hamann, M. Hodges, B. Evans, Effectiveness of iontophoresis of anti-inflammatory medications in the treatment of common musculoskeletal inflammatory conditions, Phys. Ther. Rev. 11 (2006) 190',
  dexamethasoneTrials:
    'Iontophoretic administration of dexamethasone for musculoskeletal pain, 13 clinical trials, J. Musculoskel. Med. 28 (2011) 410',
  hegazy:
    'F. A. Hegazy, E. A. Aboelnasr, Y. T. Salem, Effect of lidocaine iontophoresis combined with exercise intervention on gait and spasticity in children with spastic hemiplegic cerebral palsy, NeuroRehabilitation 47 (2020) 133, doi:10.3233/nre-203152',
  bisset:
    'L. Bisset and others, Mobilisation with movement and exercise, corticosteroid injection, or wait and see for tennis elbow: randomised trial, BMJ 333 (2006) 939, doi:10.1136/bmj.38961.584653.AE',
  garcia:
    'I. García and others, Comparative effectiveness of ultrasonophoresis and iontophoresis in impingement syndrome, Clin. Rehabil. 30 (2016) 347, PMID 25862770',
  perezMerino:
    'L. Pérez-Merino and others, Evaluation of the effectiveness of three physiotherapeutic treatments for subacromial impingement syndrome, Physiotherapy 102 (2016) 57, doi:10.1016/j.physio.2015.01.010',
  impingementSteroid:
    'Evaluation of the effectiveness of dexamethasone iontophoresis in patients with subacromial impingement syndrome, J. Orthop. Sci. 26 (2021) 786, doi:10.1016/j.jos.2020.09.007',
  anderson:
    'C. R. Anderson, R. L. Morris, S. D. Boeh, P. C. Panus, W. L. Sembrowich, Effects of iontophoresis current magnitude and duration on dexamethasone deposition and localized drug retention, Phys. Ther. 83 (2003) 161',
  rigby:
    'J. H. Rigby and others, The time course of dexamethasone delivery using iontophoresis through human skin, measured via microdialysis, J. Orthop. Sports Phys. Ther. 45 (2015) 190, from memory',
  iceMassage:
    'Effects of ice massage prior to an iontophoresis treatment using dexamethasone sodium phosphate, J. Sport Rehabil. (2020), doi:10.1123/jsr.2020-0002',
  hoelzle:
    'E. Hölzle, N. Alberti, Long-term efficacy and side effects of tap water iontophoresis of palmoplantar hyperhidrosis, Dermatologica 175 (1987) 126, doi:10.1159/000248810',
  glucoWatch:
    'R. O. Potts, J. A. Tamada, M. J. Tierney, Glucose monitoring by reverse iontophoresis, Diabetes Metab. Res. Rev. 18 (2002) S49, doi:10.1002/dmrr.210',
  rao: 'G. Rao, P. Glikfeld, R. H. Guy, Reverse iontophoresis: development of a noninvasive approach for glucose monitoring, Pharm. Res. 10 (1993) 1751',
  pikal:
    'M. J. Pikal, S. Shah, Transport mechanisms in iontophoresis III, Pharm. Res. 7 (1990) 222, journal and page from memory',
  deviceClass:
    'U.S. Food and Drug Administration, Reclassification of iontophoresis device intended for any other purposes, from class III to class II, Federal Register 81 (2016) 48703',
  hidrex: 'Hidrex DP450, user manual: contraindications and side effects of tap-water iontophoresis',
  statPearls: 'StatPearls 23758, Iontophoresis analgesic medications: indications, adverse effects, contraindications',
  implants:
    'A. Sinclair, F. Garty, J. Smith, A. Shipman, Is it safe for patients with metal implants to have iontophoresis treatment?, Clin. Exp. Dermatol. 48 (2023) 759',
} as const;
