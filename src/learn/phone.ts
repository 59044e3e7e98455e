/** Where a chart would cover the task; the same number stands in layout.css. */
export const phone = matchMedia('(max-width: 820px)');
