// Engines word and place their complaints about JSON differently, so the place is found here, by the grammar of RFC 8259.

/** Where a text stops being JSON, and why. */
export interface JsonBreak {
  readonly offset: number;
  readonly message: string;
}

const space = /[ \t\n\r]*/uy;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const string = /"(?:[\u{20}-\u{21}\u{23}-\u{5B}\u{5D}-\u{10FFFF}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;

/** Of a text that JSON.parse refuses. */
export function jsonBreak(text: string): JsonBreak {
  let offset = 0;
  // What is open, innermost last; and what may come next.
  const open: ('{' | '[')[] = [];
  let expect: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' = 'value';
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text);
    if (found === null) return false;
    offset += found[0].length;
    return true;
  };
  const closed = (): void => {
    open.pop();
    expect = 'commaOrEnd';
  };
  for (;;) {
    take(space);
    const sign = text[offset];
    if (open.length === 0 && expect === 'commaOrEnd') return { offset, message: 'something follows after its end' };
    if (sign === undefined) {
      return {
        offset,
        message:
          open.length === 0
            ? 'it ends too early'
            : `it breaks off before the closing ${open.at(-1) === '{' ? '}' : ']'}`,
      };
    }
    if (expect === 'key' || expect === 'keyOrEnd') {
      if (sign === '}' && expect === 'keyOrEnd') {
        offset += 1;
        closed();
      } else if (take(string)) expect = 'colon';
      else return { offset, message: sign === '"' ? 'a text has no end' : 'a key in double quotes belongs here' };
    } else if (expect === 'colon') {
      if (sign !== ':') return { offset, message: 'a colon belongs here' };
      offset += 1;
      expect = 'value';
    } else if (expect === 'commaOrEnd') {
      const end = open.at(-1) === '{' ? '}' : ']';
      if (sign !== ',' && sign !== end) return { offset, message: `a comma or ${end} belongs here` };
      offset += 1;
      if (sign === end) closed();
      else expect = open.at(-1) === '{' ? 'key' : 'value';
    } else if (sign === ']' && expect === 'valueOrEnd') {
      offset += 1;
      closed();
    } else if (sign === '{' || sign === '[') {
      offset += 1;
      open.push(sign);
      expect = sign === '{' ? 'keyOrEnd' : 'valueOrEnd';
    } else if (take(string) || take(literal)) expect = 'commaOrEnd';
    else return { offset, message: sign === '"' ? 'a text has no end' : 'a value belongs here' };
  }
}
