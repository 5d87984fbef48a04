/** The colours of the map, light and dark: one table for canvas, legend and exported picture. */
import type { EdgeLook, Mark, NodeLook, Theme } from './types.ts';

export interface Palette {
  page: string;
  lane: string;
  laneTitle: string;
  text: string;
  nodes: Record<NodeLook, { fill: string; border: string }>;
  edges: Record<EdgeLook, string>;
  marks: Record<Mark, string>;
}

export const palettes: Record<Theme, Palette> = {
  light: {
    page: '#FFFFFF',
    lane: '#F3F5F8',
    laneTitle: '#475467',
    text: '#16202E',
    nodes: {
      claim: { fill: '#E3EFFA', border: '#1F5F99' },
      open: { fill: '#F3E9F7', border: '#8A4F9E' },
      mechanism: { fill: '#E2F3EC', border: '#1C7C5B' },
      concept: { fill: '#FFF3D6', border: '#A87400' },
      outcome: { fill: '#FBE7DF', border: '#A8502C' },
      study: { fill: '#FFFFFF', border: '#8490A0' },
      source: { fill: '#EEF0F3', border: '#6B7686' },
      group: { fill: '#E9ECF5', border: '#4A5A8A' },
    },
    edges: { supports: '#0072B2', disputes: '#C24E00', neutral: '#6B7280', about: '#8A94A3' },
    marks: { check: '#0072B2', cross: '#C24E00', both: '#8A4F9E', question: '#806000', none: '#6B7280' },
  },
  dark: {
    page: '#0F141B',
    lane: '#171E28',
    laneTitle: '#B6C0CD',
    text: '#E9EEF5',
    nodes: {
      claim: { fill: '#16324D', border: '#6FB1EA' },
      open: { fill: '#35233F', border: '#C79ADB' },
      mechanism: { fill: '#123528', border: '#57C79E' },
      concept: { fill: '#3B2F10', border: '#E3B341' },
      outcome: { fill: '#40241A', border: '#E79A78' },
      study: { fill: '#1B232E', border: '#7D8A9B' },
      source: { fill: '#232C38', border: '#8E9AAB' },
      group: { fill: '#242A40', border: '#9DAEE0' },
    },
    edges: { supports: '#56B4E9', disputes: '#F08A3C', neutral: '#9AA4B2', about: '#5C6979' },
    marks: { check: '#56B4E9', cross: '#F08A3C', both: '#C79ADB', question: '#E3B341', none: '#9AA4B2' },
  },
};
