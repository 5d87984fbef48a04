/** Fields that rows of several files share. */
import { z } from 'zod';

export const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, 'a key: letters, digits, _ . -');
export const curie = z.string().regex(/^[A-Za-z][A-Za-z0-9.]*:\S+$/, 'a CURIE, for example CHEBI:15846');
export const text = z.string().trim().min(1);
export const year = z.int().min(1600).max(2100);
