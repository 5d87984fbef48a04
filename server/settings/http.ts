/** Settings of the HTTP layer: what it takes from whom, how much, how long. */
import { isIP } from 'node:net';
import { LIMIT_SETTINGS, type LimitsConfig, readLimits } from './limits.ts';
import type { Setting, SettingsReader } from './setting.ts';

export const HTTP_SETTINGS = [
  {
    name: 'TRUST_PROXY',
    default: '',
    meaning:
      'addresses of the proxies whose X-Forwarded headers are believed, with commas: addresses, networks such as 10.0.0.0/8, or loopback, linklocal, uniquelocal',
  },
  {
    name: 'CORS_ORIGINS',
    default: '',
    meaning:
      'origins whose pages may use the API, with commas, such as https://example.org; * for every page, reading only',
  },
  {
    name: 'HSTS_SECONDS',
    default: '31536000',
    meaning:
      'how long browsers shall use HTTPS alone, told only over HTTPS behind a trusted proxy (0: not told)',
  },
  {
    name: 'COMPRESS_FROM_BYTES',
    default: '1024',
    meaning: 'size from which answers are compressed, for clients that take it (0: never)',
  },
  ...LIMIT_SETTINGS,
] as const satisfies readonly Setting[];

export interface HttpConfig {
  /** Addresses and networks of believed proxies. */
  trustProxy: string[];
  /** Origins of other sites whose pages may call; ['*'] for all. */
  corsOrigins: string[];
  hstsSeconds: number;
  /** Bytes; 0 never. */
  compressFrom: number;
  limits: LimitsConfig;
}

const NETWORK_NAMES = ['loopback', 'linklocal', 'uniquelocal'];

export function readHttp(read: SettingsReader<(typeof HTTP_SETTINGS)[number]['name']>): HttpConfig {
  return {
    trustProxy: read.list(
      'TRUST_PROXY',
      isNetwork,
      'addresses or networks with commas, such as 10.0.0.2, 10.0.0.0/8 or loopback',
    ),
    corsOrigins: read.list(
      'CORS_ORIGINS',
      (part) => part === '*' || isOrigin(part),
      'origins with commas, each scheme, host and port alone, such as https://example.org; or *',
    ),
    hstsSeconds: read.wholeNumber('HSTS_SECONDS', 0, 63_072_000),
    compressFrom: read.wholeNumber('COMPRESS_FROM_BYTES', 0, 1_000_000_000),
    limits: readLimits(read),
  };
}

function isNetwork(text: string): boolean {
  if (NETWORK_NAMES.includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  // A network of all addresses would let every client say who it is.
  return bits === undefined || (/^[1-9]\d*$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function isOrigin(text: string): boolean {
  return /^https?:\/\/[\w.:[\]-]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
