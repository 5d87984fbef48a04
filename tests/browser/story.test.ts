import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ask } from './ask.ts';
import { panel, panelTitle, tabTo } from './parts.ts';
import { address, journey, journeyWith } from './stage.ts';

const CD38 = 'nad:mechanism:cd38-ectoenzymes';

interface Told {
  name: string;
  steps: {
    title: string;
    texts: { level: string; text: string }[];
    claims: { id: string; text: string }[];
  }[];
}

const told = async (id: string): Promise<Told> => {
  const { mechanism } = await ask<{ mechanism: Told }>(
    `query($id: ID!) { mechanism(id: $id) { name steps { title texts { level text } claims { id text } } } }`,
    { id },
  );
  return mechanism;
};

const story = (page: Page) => page.getByRole('region', { name: 'Stories' });
const step = (page: Page) => story(page).getByRole('region', { name: 'The step in words' });
const stepTitle = (page: Page) => step(page).getByRole('heading', { level: 2 });
const sureness = (page: Page) => story(page).getByRole('region', { name: 'How sure is this step?' });
const exercise = (page: Page) => page.getByRole('dialog', { name: 'Grade it yourself' });
const stepOf = (page: Page) => new URL(page.url()).searchParams.get('step');

/** As somebody without a mouse does: past the header and the filters. */
async function skipToContent(page: Page) {
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await tabTo(page, skip);
  await page.keyboard.press('Enter');
}

describe('a student finds out why CD38 matters and how sure that is', () => {
  journey('by mouse: from the start page through the story to a claim', async ({ page }) => {
    const { name, steps } = await told(CD38);
    await page.goto(address);
    await page.getByRole('link', { name, exact: true }).click();
    await story(page).getByRole('heading', { level: 1, name }).waitFor();
    await expect.poll(() => stepTitle(page).textContent()).toBe(steps[0]?.title);
    await story(page).getByRole('img', { name: /CD38/ }).waitFor();

    await story(page).getByRole('button', { name: 'Next step' }).click();
    await expect.poll(() => stepTitle(page).textContent()).toBe(steps[1]?.title);
    expect(stepOf(page)).toBe('2');
    await sureness(page)
      .getByText(/sure|settled|known/i)
      .first()
      .waitFor();
    const claim = steps[1]?.claims[0];
    if (!claim) throw new Error('the second step has no claim');
    await sureness(page).getByRole('link', { name: claim.text, exact: true }).click();
    await expect.poll(() => panelTitle(page).textContent()).toBe(claim.text);
    expect(await stepTitle(page).textContent(), 'the story stays where it was').toBe(steps[1]?.title);
  });

  journey('by keyboard alone: steps, reading level, a part of the picture', async ({ page }) => {
    const { steps } = await told(CD38);
    await page.goto(`${address}/explore?view=story`);
    await story(page).getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
    const { name } = await told(CD38);
    await skipToContent(page);
    await tabTo(page, story(page).getByRole('link', { name, exact: true }));
    await page.keyboard.press('Enter');
    await expect.poll(() => stepTitle(page).textContent()).toBe(steps[0]?.title);

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('n');
    await expect.poll(() => stepTitle(page).textContent()).toBe(steps[2]?.title);
    await page.keyboard.press('p');
    await expect.poll(() => stepTitle(page).textContent()).toBe(steps[1]?.title);
    await page.keyboard.press('End');
    await expect.poll(() => stepTitle(page).textContent()).toBe(steps.at(-1)?.title);
    await page.keyboard.press('Home');
    await expect.poll(() => stepTitle(page).textContent()).toBe(steps[0]?.title);
    const said = story(page)
      .getByRole('status')
      .filter({ hasText: `Step 1 of ${steps.length}: ${steps[0]?.title}` });
    await expect.poll(() => said.count()).toBe(1);

    const school = steps[0]?.texts.find(({ level }) => level === 'SCHOOL')?.text;
    await page.keyboard.press('1');
    await expect.poll(() => step(page).locator('.step-text').textContent()).toBe(school);
    expect(new URL(page.url()).searchParams.get('reading')).toBe('school');

    await skipToContent(page);
    await tabTo(
      page,
      story(page)
        .getByRole('list', { name: 'Parts of the picture' })
        .getByRole('link', { name: /^CD38,/ })
        .first(),
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => panelTitle(page).textContent()).toBe('CD38');
  });

  journey('a link brings back the step and the reading level', async ({ page }) => {
    const { steps } = await told(CD38);
    await page.goto(`${address}/explore?view=story&story=${CD38}&step=3&reading=expert`);
    await expect.poll(() => stepTitle(page).textContent()).toBe(steps[2]?.title);
    expect(await story(page).getByRole('radio', { name: 'Expert' }).isChecked()).toBe(true);
  });
});

describe('a word of the glossary', () => {
  journey('is explained on focus, stays while pointed at, and goes on Escape', async ({ page }) => {
    await page.goto(`${address}/explore?view=story&story=${CD38}&sel=CHEBI:15846`);
    const word = step(page).getByRole('button', { expanded: false }).first();
    await word.waitFor();
    const label = await word.textContent();
    const same = step(page).getByRole('button', { name: label ?? '', exact: true });
    // From the step before it: the keyboard makes the focus visible.
    await story(page).getByRole('button', { name: 'Next step' }).focus();
    await tabTo(page, same);
    await expect.poll(() => same.getAttribute('aria-expanded')).toBe('true');
    const box = page.locator('.term-box');
    await box.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => box.count()).toBe(0);
    expect(await panel(page).count(), 'the panel stays').toBe(1);

    await same.hover();
    await box.waitFor();
    await box.hover();
    expect(await box.isVisible()).toBe(true);
    const seen = await box.boundingBox();
    if (!seen) throw new Error('the explanation is not on screen');
    expect(seen.x >= 0 && seen.y >= 0 && seen.x + seen.width <= 1440 && seen.y + seen.height <= 900).toBe(
      true,
    );
  });

  const phone = journeyWith({ viewport: { width: 390, height: 844 }, hasTouch: true });
  phone('is explained by a tap', async ({ page }) => {
    await page.goto(`${address}/explore?view=story&story=${CD38}`);
    const word = step(page).getByRole('button', { expanded: false }).first();
    await word.tap();
    await page.locator('.term-box').waitFor();
    await story(page).getByRole('heading', { level: 1 }).tap();
    await expect.poll(() => page.locator('.term-box').count()).toBe(0);
  });

  journey('is found on the page of all words', async ({ page }) => {
    await page.goto(`${address}/glossary`);
    await page.getByRole('searchbox').fill('placebo');
    await expect.poll(() => page.getByRole('term').first().textContent()).toMatch(/placebo/i);
    await page.getByRole('radio', { name: 'Biology' }).check();
    await page.getByText(/of \d+ words|No word of \d+ matches/).waitFor();
    expect(new URL(page.url()).search).toBe('?q=placebo&kind=biology');
  });
});

describe('grading a claim by oneself', () => {
  const claim = 'nad:claim:C75';

  journey(
    'by keyboard: the studies without the grade, then each difference with its reason',
    async ({ page }) => {
      const { claim: known } = await ask<{
        claim: {
          assessment: { sentence: string; steps: { domain: string; change: number; reason: string }[] };
        };
      }>('query($id: ID!) { claim(id: $id) { assessment { sentence steps { domain change reason } } } }', {
        id: claim,
      });
      await page.goto(`${address}/explore?view=story&sel=${claim}`);
      await panel(page).getByRole('link', { name: 'Grade it yourself' }).focus();
      await page.keyboard.press('Enter');
      const dialog = exercise(page);
      await dialog.getByRole('region', { name: 'Studies' }).waitFor();
      expect(await dialog.getByText(known.assessment.sentence).count()).toBe(0);

      await tabTo(page, dialog.getByRole('radio', { name: 'Supported' }));
      await page.keyboard.press('Space');
      await tabTo(page, dialog.getByRole('radio', { name: 'High', exact: true }));
      await page.keyboard.press('Space');
      await tabTo(page, dialog.getByRole('button', { name: 'Compare with the atlas' }));
      await page.keyboard.press('Enter');
      const feedback = dialog.getByRole('region', { name: 'Compared with the atlas' });
      await feedback.getByRole('heading', { name: /agree in \d+ of 10/ }).waitFor();
      const lowered = known.assessment.steps.find(({ change }) => change < 0);
      if (!lowered) throw new Error('the data lower this claim by nothing');
      await feedback.getByText(`You keep the full certainty; the rule lowers it by`).first().waitFor();
      expect(await feedback.textContent()).toContain(lowered.reason);
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.count()).toBe(0);
    },
  );

  journey('is remembered until the reader has it forgotten', async ({ page }) => {
    await page.goto(`${address}/explore?view=story&story=${CD38}&step=2`);
    await stepTitle(page).waitFor();
    await page.goto(address);
    const { name, steps } = await told(CD38);
    await page.getByRole('link', { name: `Continue: ${name}, step 2 of ${steps.length}` }).click();
    await expect.poll(() => stepTitle(page).textContent()).toBe(steps[1]?.title);
    await story(page).getByRole('button', { name: 'All stories' }).click();
    await story(page).getByText(`Step 2 of ${steps.length}`).waitFor();
    await story(page).getByRole('button', { name: 'Forget it' }).click();
    await expect.poll(() => story(page).getByText(`Step 2 of ${steps.length}`).count()).toBe(0);
  });
});

describe('a story on paper', () => {
  journey('has every step', async ({ page }) => {
    const { steps } = await told(CD38);
    await page.goto(`${address}/explore?view=story&story=${CD38}`);
    await stepTitle(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const [i, { title }] of steps.entries())
      await page.getByRole('heading', { name: `${i + 1}. ${title}` }).waitFor();
  });
});
