/** Counts requests by route and status and sums their seconds, for `/metrics` in the text form of Prometheus. */
export function openMetrics() {
  const counts = new Map<string, { count: number; seconds: number }>();
  return {
    observe(method: string, route: string, status: number, seconds: number): void {
      const key = `method="${method}",route="${route.replaceAll(/["\\\n]/g, '_')}",status="${status}"`;
      const held = counts.get(key) ?? { count: 0, seconds: 0 };
      held.count += 1;
      held.seconds += seconds;
      counts.set(key, held);
    },
    text(gauges: Readonly<Record<string, number>>): string {
      const lines = ['# TYPE mingtang_requests_total counter'];
      for (const [key, held] of counts) lines.push(`mingtang_requests_total{${key}} ${held.count}`);
      lines.push('# TYPE mingtang_request_seconds_total counter');
      for (const [key, held] of counts) lines.push(`mingtang_request_seconds_total{${key}} ${held.seconds.toFixed(6)}`);
      for (const [name, value] of Object.entries(gauges)) lines.push(`# TYPE ${name.split('{')[0]} gauge`, `${name} ${value}`);
      return `${lines.join('\n')}\n`;
    },
  };
}

export type Metrics = ReturnType<typeof openMetrics>;
