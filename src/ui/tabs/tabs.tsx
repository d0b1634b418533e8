export interface TabsProps {
  label: string;
  tabs: readonly { label: string; href: string; current?: boolean | undefined; count?: number | undefined }[];
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}><a href={tab.href} aria-current={tab.current ? 'page' : undefined}>{tab.label}{tab.count === undefined ? '' : ` ${tab.count}`}</a></li>
        ))}
      </ul>
    </nav>
  );
}
