/** As if a second topic were loaded beside the first: for how pages look; what they do stands in topics.test.ts. */
import type { Page } from 'playwright-core';

const TELL_TOPICS = new Set(['About', 'Topics']);

export async function withSecondTopic(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName?: string };
    if (!TELL_TOPICS.has(operationName ?? '')) return route.fallback();
    const response = await route.fetch();
    const { data } = (await response.json()) as { data: { topics: object[] } };
    const second = { ...data.topics[0], id: 'other', title: 'A second topic, whose title is rather long' };
    await route.fulfill({ response, json: { data: { ...data, topics: [...data.topics, second] } } });
  });
}
