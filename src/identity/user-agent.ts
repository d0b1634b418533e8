import { type Said, said } from '#platform/i18n.ts';

const browsers: readonly [RegExp, Said][] = [
  [/MicroMessenger/, said('微信', 'WeChat')],
  [/AlipayClient/, said('支付宝', 'Alipay')],
  [/Edg\//, said('Edge', 'Edge')],
  [/Firefox\//, said('Firefox', 'Firefox')],
  [/Chrome\//, said('Chrome', 'Chrome')],
  [/Safari\//, said('Safari', 'Safari')],
];

const systems: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** With what a session was opened, in a few words; what is not known is a program, by the first word it gave. */
export function sayUserAgent(userAgent: string): Said {
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1];
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1];
  if (!browser) {
    const program = /^[\w.-]{1,30}/.exec(userAgent)?.[0];
    return program ? said(`程序 ${program}`, `Program ${program}`) : said('不明程序', 'Unknown program');
  }
  return system ? said(`${browser['zh-CN']} · ${system}`, `${browser.en} · ${system}`) : browser;
}
