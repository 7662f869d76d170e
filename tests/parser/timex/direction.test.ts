import { test } from 'vitest'
import { expectTagged } from './marked-text.ts'

// Wednesday, 1 May 2024
test.each([
  'Talks resumed on [Monday|2024-04-29], officials said.',
  'Talks will resume on [Monday|2024-05-06], officials said.',
  'On [Monday|2024-05-06], lawmakers will vote.',
  'On [Monday|2024-04-29], lawmakers voted.',
  'The deadline was extended until [Friday|2024-05-03].',
  'He is scheduled to appear in court on [Thursday|2024-05-02].',
  'They could arrive as early as [Sunday|2024-05-05].',
  'They agreed to obey [Friday|2024-04-26]’s ruling.',
  'The bill is due [June|2024-06].',
  'The report, to be published in [early June|2024-06], will tell.',
  'They must answer by [December|2024-12].',
  'He was arrested in [December|2023-12].',
  'The rule takes effect [July 1|2024-07-01].',
  'She was born here on [Oct. 7|2023-10-07], they recalled.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
