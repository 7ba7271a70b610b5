import type { PaperKey } from '../../lib/model/paper-key';

interface Row {
  readonly clause: string;
  readonly key: PaperKey;
  readonly addresses: readonly string[];
}

const PAPERS: readonly Row[] = [
  {
    clause: 'arXiv hosts and pages',
    key: 'arxiv:2409.08642',
    addresses: [
      'https://arxiv.org/abs/2409.08642',
      'http://www.arxiv.org/abs/2409.08642v1',
      'https://export.arxiv.org/abs/2409.08642',
      'https://browse.arxiv.org/html/2409.08642v1',
      'http://xxx.lanl.gov/abs/2409.08642',
      'https://arxiv.org./abs/2409.08642',
      'https://ARXIV.org/abs/2409.08642',
      'https://user:secret@arxiv.org:443/abs/2409.08642',
      'http://arxiv.org:80/abs/2409.08642',
      'https://arxiv.org/abs/2409.08642?context=cs.LG',
      'https://arxiv.org/abs/2409.08642#comments',
      'https://arxiv.org/abs?id=2409.08642',
      'https://arxiv.org/abs/arXiv:2409.08642',
      'https://arxiv.org/pdf/2409.08642.pdf#page=3',
      'https://arxiv.org/html/2409.08642v1/x1.png',
      'https://arxiv.org/abs/2409%2E08642',
      'https://ar5iv.org/abs/2409.08642',
      'https://ar5iv.labs.arxiv.org/html/2409.08642',
      'https://ar5iv.labs.arxiv.org/papers/2409.08642',
      'https://ar5iv.labs.arxiv.org/html/cs/2409.08642',
      'arxiv.org/abs/2409.08642',
      'www.arxiv.org/pdf/2409.08642v3',
      ' https://arxiv.org/abs/2409.08642\n',
      'https://openreview.net/forum?arxivid=2409.08642',
      'https://doi.org/10.48550/arXiv.2409.08642',
      'https://dx.doi.org/10.48550/ARXIV.2409.08642',
      'doi.org/10.48550/arXiv.2409.08642',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Farxiv.org%2Fabs%2F2409.08642&h=AT0',
    ],
  },
  {
    clause: 'old arXiv identifiers',
    key: 'arxiv:solv-int/9901001',
    addresses: [
      'https://arxiv.org/abs/solv-int/9901001',
      'https://arxiv.org/pdf/solv-int/9901001v2.pdf',
      'https://arxiv.org/abs/solv-int%2F9901001',
      'https://ar5iv.org/html/solv-int/9901001',
      'https://arxiv.org/ftp/solv-int/papers/9901/9901001.pdf',
      'https://doi.org/10.48550/arXiv.solv-int/9901001',
    ],
  },
  {
    clause: 'sites that show arXiv papers under their identifiers',
    key: 'arxiv:2409.08642',
    addresses: [
      'https://www.alphaxiv.org/abs/2409.08642',
      'https://alphaxiv.org/abs/2409.08642v2',
      'https://www.alphaxiv.org/overview/2409.08642v1',
      'https://www.alphaxiv.org/ko/overview/2409.08642',
      'https://www.alphaxiv.org/zh/abs/2409.08642?chatId=1#x',
      'https://www.alphaxiv.org/pdf/2409.08642.pdf',
      'https://www.alphaxiv.org/overview/2409.08642.md',
      'https://www.alphaxiv.org/replicate/2409.08642',
      'https://www.alphaxiv.org/audio/2409.08642',
      'https://huggingface.co/papers/2409.08642',
      'https://huggingface.co/papers/2409.08642#community',
      'https://hf.co/papers/2409.08642',
      'https://papers.cool/arxiv/2409.08642',
      'https://www.emergentmind.com/papers/2409.08642',
      'https://papers.cool/arxiv/2409.08642v1?kw=planning',
    ],
  },
  {
    clause: 'sites that show arXiv papers under their identifiers',
    key: 'arxiv:hep-th/9901001',
    addresses: [
      'https://www.alphaxiv.org/abs/hep-th/9901001',
      'https://www.alphaxiv.org/ja/pdf/hep-th/9901001v2',
      'https://papers.cool/arxiv/hep-th/9901001',
    ],
  },
  {
    clause: 'a site that shows OpenReview’s papers under their identifiers',
    key: 'openreview:rJ4km2R5-_7',
    addresses: [
      'https://papers.cool/venue/rJ4km2R5-_7@OpenReview',
      'https://papers.cool/venue/rJ4km2R5-_7%40OpenReview',
    ],
  },
  {
    clause: 'pages beside the papers of such sites',
    key: 'url:huggingface.co/papers/date/2024-09-18',
    addresses: ['https://huggingface.co/papers/date/2024-09-18'],
  },
  {
    clause: 'pages beside the papers of such sites',
    key: 'url:papers.cool/arxiv/cs.CL',
    addresses: ['https://papers.cool/arxiv/cs.CL?date=2024-09-18'],
  },
  {
    clause: 'pages beside the papers of such sites',
    key: 'url:papers.cool/venue/31974@AAAI',
    addresses: ['https://papers.cool/venue/31974@AAAI', 'https://papers.cool/venue/31974%40AAAI'],
  },
  {
    clause: 'pages beside the papers of such sites',
    key: 'url:alphaxiv.org/explore/2409.08642',
    addresses: ['https://www.alphaxiv.org/explore/2409.08642'],
  },
  {
    clause: 'DOI',
    key: 'doi:10.1002/(sici)1096-9128(199805)10:6<317::aid-cpe328>3.0.co;2-9',
    addresses: [
      'https://doi.org/10.1002/(SICI)1096-9128(199805)10:6%3C317::AID-CPE328%3E3.0.CO;2-9',
      'http://dx.doi.org/10.1002/(sici)1096-9128(199805)10%3a6%3c317%3A%3Aaid-cpe328%3e3.0.co%3b2-9',
    ],
  },
  {
    clause: 'DOI',
    key: 'doi:10.1038/s41586-021-03819-2',
    addresses: [
      'https://doi.org/10.1038/s41586-021-03819-2',
      'https://www.doi.org/10.1038/S41586-021-03819-2/?utm_source=x',
      'https://doi.org/10.1038%2Fs41586-021-03819-2',
    ],
  },
  {
    clause: 'OpenReview',
    key: 'openreview:rJ4km2R5-_7',
    addresses: [
      'https://openreview.net/forum?id=rJ4km2R5-_7',
      'https://openreview.net/pdf?id=rJ4km2R5-_7',
      'https://openreview.net/attachment?id=rJ4km2R5-_7&name=pdf',
      'https://openreview.net/forum?noteId=abc&id=rJ4km2R5-_7#discussion',
      'openreview.net/forum?id=rJ4km2R5-_7',
    ],
  },
];

const PLAIN: readonly Row[] = [
  {
    clause: '3. scheme, www., m., trailing slash, index.html, hash; 4. query',
    key: 'url:mistral.ai/news/pixtral-12b',
    addresses: [
      'https://mistral.ai/news/pixtral-12b/',
      'http://mistral.ai/news/pixtral-12b',
      'https://www.mistral.ai/news/pixtral-12b//',
      'https://m.mistral.ai/news/pixtral-12b/index.html',
      'https://mobile.mistral.ai/news/pixtral-12b/index.html/index.html',
      'https://mistral.ai/news/pixtral-12b/?utm_source=x&fbclid=y',
      'https://mistral.ai/news/pixtral-12b#benchmarks',
      'https://mistral.ai/news/%70ixtral-12b',
      'https://mistral.ai/x/../news/pixtral-12b',
      'https://user@mistral.ai/news/pixtral-12b',
    ],
  },
  { clause: '3. the root', key: 'url:qwen.ai', addresses: ['https://qwen.ai', 'https://qwen.ai/#/'] },
  {
    clause: '3. a hash that is a page',
    key: 'url:app.example.com/x#/papers/1?tab=a',
    addresses: ['https://app.example.com/x/#/papers/1?tab=a', 'https://app.example.com/x#/papers/1?tab=a/'],
  },
  { clause: '3. ports', key: 'url:example.com:8080/a', addresses: ['http://example.com:8080/a/'] },
  {
    clause: '3. one spelling of escapes',
    key: 'url:ko.wikipedia.org/wiki/%EC%97%AC%EB%B0%B1_(%EC%B1%85)',
    addresses: [
      'https://ko.wikipedia.org/wiki/여백_(책)',
      'https://ko.wikipedia.org/wiki/%EC%97%AC%EB%B0%B1_(%EC%B1%85)',
      'https://ko.m.wikipedia.org/wiki/%ec%97%ac%eb%b0%b1_%28%ec%b1%85%29',
    ],
  },
  {
    clause: '3. one spelling of escapes',
    key: 'url:example.com/%5Ba%7Cb%5E%25%5D%2F%2541',
    addresses: ['https://example.com/[a|b^%]%2f%2541', 'https://example.com/%5ba%7cb%5e%25%5D%2f%2541'],
  },
  {
    clause: '3. IDN',
    key: 'url:xn--bj0bj06e.kr/a',
    addresses: ['https://한글.kr/a', 'https://xn--bj0bj06e.kr/a'],
  },
  {
    clause: '4. kept queries',
    key: 'url:youtube.com/watch?v=dQw4w9WgXcQ',
    addresses: [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10s',
      'https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ',
      'https://youtu.be/dQw4w9WgXcQ?si=abc',
      'https://www.youtube.com/embed/dQw4w9WgXcQ',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
      'https://youtube.com/shorts/dQw4w9WgXcQ',
      'https://youtube.com/live/dQw4w9WgXcQ?feature=share',
    ],
  },
  {
    clause: '4. kept queries',
    key: 'url:qwen.ai/blog?id=qwen3%20max',
    addresses: ['https://qwen.ai/blog?from=x&id=qwen3+max', 'https://qwen.ai/blog/?id=qwen3%20max#top'],
  },
  {
    clause: '4. kept queries',
    key: 'url:papers.ssrn.com/sol3/papers.cfm?abstract_id=4321',
    addresses: ['https://papers.ssrn.com/sol3/papers.cfm?utm_source=a&abstract_id=4321'],
  },
  {
    clause: '4. kept queries',
    key: 'url:books.google.co.kr/books?id=abC1',
    addresses: ['https://books.google.co.kr/books?hl=ko&id=abC1&lpg=PA1'],
  },
  {
    clause: '4. kept queries',
    key: 'url:lab.example/board/view.php?no=12',
    addresses: ['https://lab.example/board/view.php?page=2&no=12'],
  },
  {
    clause: '4. kept queries',
    key: 'url:aitimes.kr/news/articleView.html?idxno=31775',
    addresses: ['https://www.aitimes.kr/news/articleView.html?sc=a&idxno=31775'],
  },
];

const HOSTS: readonly Row[] = [
  {
    clause: '5. X',
    key: 'url:x.com/i/status/1712345678901234567',
    addresses: [
      'https://x.com/karpathy/status/1712345678901234567',
      'https://twitter.com/karpathy/status/1712345678901234567?s=20&t=x',
      'https://mobile.twitter.com/karpathy/statuses/1712345678901234567',
      'https://x.com/i/web/status/1712345678901234567',
      'https://x.com/karpathy/status/1712345678901234567/photo/1',
    ],
  },
  { clause: '5. X', key: 'url:x.com/karpathy', addresses: ['https://twitter.com/karpathy/'] },
  {
    clause: '6. GitHub',
    key: 'url:github.com/vectorspacelab/omnigen',
    addresses: [
      'https://github.com/VectorSpaceLab/OmniGen',
      'https://www.github.com/vectorspacelab/omnigen.git',
      'https://github.com/VectorSpaceLab/OmniGen/?tab=readme-ov-file#news',
    ],
  },
  {
    clause: '6. GitHub',
    key: 'url:github.com/vectorspacelab/omnigen/blob/main/README.md',
    addresses: ['https://github.com/VectorSpaceLab/OmniGen/blob/main/README.md#L3'],
  },
  {
    clause: '7. OpenAI',
    key: 'url:openai.com/index/gpt-4-research',
    addresses: [
      'https://openai.com/index/gpt-4-research/',
      'https://openai.com/research/gpt-4-research',
      'https://openai.com/blog/gpt-4-research',
      'https://openai.com/ko-KR/index/gpt-4-research/',
      'https://openai.com/zh-Hans-CN/blog/gpt-4-research/',
      'https://openai.com/es-419/index/gpt-4-research/',
    ],
  },
  {
    clause: '7. host aliases',
    key: 'url:deepmind.google/blog/x',
    addresses: ['https://www.deepmind.com/blog/x', 'https://deepmind.google/blog/x'],
  },
  {
    clause: '7. host aliases',
    key: 'url:ai.meta.com/blog/x',
    addresses: ['https://ai.facebook.com/blog/x/', 'https://ai.meta.com/blog/x/'],
  },
  {
    clause: '7. host aliases',
    key: 'url:qwen.ai/blog/qwen2.5',
    addresses: ['https://qwenlm.github.io/blog/qwen2.5/'],
  },
  {
    clause: '8. Notion',
    key: 'url:notion.so/0123456789abcdef0123456789abcdef',
    addresses: [
      'https://team.notion.site/Some-Title-0123456789abcdef0123456789abcdef',
      'https://www.notion.so/team/제목-0123456789abcdef0123456789abcdef?pvs=4',
      'https://notion.so/0123456789abcdef0123456789abcdef',
    ],
  },
  {
    clause: '8. Reddit',
    key: 'url:reddit.com/comments/1abcde',
    addresses: [
      'https://www.reddit.com/r/MachineLearning/comments/1abcde/d_title/',
      'https://old.reddit.com/r/MachineLearning/comments/1abcde/d_title/kxyz/?context=3',
      'https://redd.it/1abcde',
    ],
  },
  {
    clause: '8. Semantic Scholar',
    key: 'url:semanticscholar.org/paper/0123456789abcdef0123456789abcdef01234567',
    addresses: [
      'https://www.semanticscholar.org/paper/Some-Title/0123456789abcdef0123456789abcdef01234567?sort=year',
      'https://www.semanticscholar.org/paper/0123456789abcdef0123456789abcdef01234567',
      'https://www.semanticscholar.org/reader/0123456789abcdef0123456789abcdef01234567',
    ],
  },
  {
    clause: '8. Semantic Scholar',
    key: 'url:semanticscholar.org/paper/Some-Title/0123456789abcdef0123456789abcdef01234567/figure/1',
    addresses: [
      'https://www.semanticscholar.org/paper/Some-Title/0123456789abcdef0123456789abcdef01234567/figure/1',
    ],
  },
  {
    clause: '8. Discourse',
    key: 'url:discuss.pytorch.org/t/209487',
    addresses: [
      'https://discuss.pytorch.org/t/distributed-w-torchtitan-introducing-async-tensor-parallelism-in-pytorch/209487',
      'https://discuss.pytorch.org/t/209487',
      'https://discuss.pytorch.org/t/209487/3',
      'https://discuss.pytorch.org/t/renamed/209487/12?u=someone',
    ],
  },
];

/** Every rule with the addresses that must agree on one key. */
export const ADDRESSES_BY_KEY: readonly Row[] = [...PAPERS, ...PLAIN, ...HOSTS];

/** The addresses of the digest of 2024-09-18. */
export const REAL_ADDRESSES: readonly (readonly [address: string, key: PaperKey])[] = [
  ['https://arxiv.org/abs/2409.08642', 'arxiv:2409.08642'],
  [
    'https://discuss.pytorch.org/t/distributed-w-torchtitan-introducing-async-tensor-parallelism-in-pytorch/209487',
    'url:discuss.pytorch.org/t/209487',
  ],
  ['https://mistral.ai/news/pixtral-12b/', 'url:mistral.ai/news/pixtral-12b'],
  ['https://www.arxiv.org/abs/2408.11039', 'arxiv:2408.11039'],
  ['https://github.com/VectorSpaceLab/OmniGen', 'url:github.com/vectorspacelab/omnigen'],
];
