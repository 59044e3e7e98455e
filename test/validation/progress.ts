/** A line that tells how far a long check is: rewritten on a terminal, one line per tenth elsewhere. */
export class Progress {
  private shown = -1;

  constructor(
    private readonly what: string,
    private readonly total: number,
  ) {}

  at(done: number, note = ''): void {
    const percent = Math.floor((100 * done) / this.total);
    if (process.stdout.isTTY) {
      process.stdout.write(`\r${this.what}: ${percent} % ${note}\u001b[K${done >= this.total ? '\n' : ''}`);
      return;
    }
    const tenth = Math.floor(percent / 10);
    if (tenth === this.shown) return;
    this.shown = tenth;
    process.stdout.write(`${this.what}: ${percent} % ${note}\n`);
  }
}
