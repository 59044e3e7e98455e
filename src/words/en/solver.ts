export const solver = {
  'solver.notStarted': 'it could not be started',
  'solver.unreadable': 'a message could not be read',
  'solver.silent': 'no answer for {seconds} s',
  'solver.lost': 'The solver was lost {times} times ({reason}). The study is kept; change it to try again.',
  'solver.restarted': 'The solver was lost ({reason}) and has been started again. The study is kept.',
  'solver.lostTwice': 'The solver was lost twice here ({reason}).',
} as const;
