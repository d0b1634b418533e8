// Each file reads what the ones before it wrote.
for (const name of ['organs', 'cast', 'forms', 'english']) await import(`./${name}.ts`);
