import type { ComponentChildren } from 'preact';

export interface DataColumn { label: string; /** Right-aligned figures of one width. */ figure?: boolean | undefined; /** Keeps the column as narrow as its words. */ tight?: boolean | undefined }

export interface DataTableProps {
  /** Names the table; unseen when a heading above says the same. */
  caption: string;
  captionSeen?: boolean | undefined;
  columns: readonly DataColumn[];
  /** Cells in the order of the columns; the first names the row. */
  rows: readonly (readonly ComponentChildren[])[];
  /** Totals. */
  foot?: readonly ComponentChildren[] | undefined;
  /** On a phone each row becomes a block of labelled lines, or the table scrolls inside its own frame. */
  narrow?: 'stack' | 'scroll' | undefined;
  /** Columns of one width but for the tight ones, so that tables below each other stand in line. */
  even?: boolean | undefined;
}

function Row({ cells, columns }: { cells: readonly ComponentChildren[]; columns: readonly DataColumn[] }) {
  return (
    <tr>
      {columns.map((column, index) => {
        const classes = column.figure ? 'data-table__figure' : column.tight ? 'data-table__tight' : 'data-table__cell';
        return index === 0
          ? <th key={column.label} scope="row" class={classes}>{cells[index]}</th>
          : <td key={column.label} class={classes} data-label={column.label}>{cells[index]}</td>;
      })}
    </tr>
  );
}

/** Rows and columns with a head that stays in sight. */
export function DataTable({ caption, captionSeen, columns, rows, foot, narrow = 'stack', even }: DataTableProps) {
  const table = (
    <table class={`data-table data-table--${narrow}${even ? ' data-table--even' : ''}`}>
      <caption class={captionSeen ? 'data-table__caption' : 'unseen'}>{caption}</caption>
      <thead>
        <tr>{columns.map((column) => <th key={column.label} scope="col" class={column.figure ? 'data-table__figure' : even && column.tight ? 'data-table__tight' : 'data-table__cell'}>{column.label}</th>)}</tr>
      </thead>
      <tbody>{rows.map((cells, index) => <Row key={index} cells={cells} columns={columns} />)}</tbody>
      {foot ? <tfoot><Row cells={foot} columns={columns} /></tfoot> : null}
    </table>
  );
  return narrow === 'scroll' ? <div class="data-table__frame" role="region" aria-label={caption} tabIndex={0}>{table}</div> : table;
}
