/** Id of the proton excess among the species of a run (AB): no study may use it for its own. */
export const protonExcessId = 'protonExcess';
