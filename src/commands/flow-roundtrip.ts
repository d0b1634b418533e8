import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stderr, stdout } from 'node:process';
import type { Command } from './command.ts';
import { roundTrip } from '#flow';

/** Reads BPMN files, writes them again and prints one JSON line a file: what was kept, what no case runs through, what was lost, what the reader said. */
export const flowRoundtrip: Command = {
  name: 'flow:roundtrip',
  summary: 'read BPMN files and write them again: FILE… (one JSON line each: kept, notExecuted, lost, warnings)',
  run: async (words) => {
    if (words.length === 0) {
      stderr.write('flow:roundtrip: name at least one BPMN file\n');
      return 2;
    }
    let lost = 0;
    for (const path of words) {
      const { xml: _xml, ...found } = await roundTrip(readFileSync(path));
      lost += found.lost.length;
      stdout.write(`${JSON.stringify({ file: basename(path), ...found })}\n`);
    }
    return lost === 0 ? 0 : 1;
  },
};
