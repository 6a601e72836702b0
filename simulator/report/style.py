"""The look of the HTML report: coffee and paper, light and dark, and plain on a printer."""

STYLE = """\
:root { --paper: #fbf7f0; --card: #ffffff; --ink: #2c221b; --soft: #75655a; --line: #e5dacb; --bean: #8a5a33;
  --l0: #b4452f; --l1: #8c5a0c; --l2: #3f6f3b; --l3: #2e6b5e; --none: #6f6459; --you: #2f6f8f; --them: #8a5a33; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1815; --card: #28211d; --ink: #f1e8dd; --soft: #b3a395;
  --line: #40352e; --bean: #d9a877; --l0: #ee8069; --l1: #e6b35a; --l2: #8fc389; --l3: #74c6b4; --none: #a3978d;
  --you: #7fbfdd; --them: #d9a877; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 Georgia, 'Iowan Old Style', serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 2.2rem; line-height: 1.15; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; }
small, .note, .kicker, .role, .level, .chip, footer { font-family: system-ui, -apple-system, 'Segoe UI', sans-serif; }
.kicker { margin: 0; color: var(--bean); font-size: .8rem; letter-spacing: .08em; text-transform: uppercase; }
.role, .note, small, footer { color: var(--soft); font-size: .85rem; }
.overall { font-size: 1.15rem; }
.dials { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1.5rem 0 1rem; }
.dial { flex: 1 1 9rem; margin: 0; padding: 1rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 12px; text-align: center; }
.dial svg { width: 8rem; max-width: 100%; }
.dial circle { fill: none; stroke-width: 9; }
.track { stroke: var(--line); fill: var(--line); }
.arc { stroke: var(--tone); stroke-linecap: round; }
.dial text { font: 700 26px system-ui, sans-serif; fill: var(--ink); }
.dial small { display: block; }
.tone-0 { --tone: var(--l0); } .tone-1 { --tone: var(--l1); } .tone-2 { --tone: var(--l2); }
.tone-3 { --tone: var(--l3); } .tone-none { --tone: var(--none); }
.advice li { margin: .6rem 0; padding-left: .25rem; }
.criterion { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--tone);
  border-radius: 8px; margin: .6rem 0; padding: .7rem 1rem; }
.criterion summary { display: grid; grid-template-columns: 1fr auto 3rem; gap: .5rem; align-items: baseline;
  cursor: pointer; list-style-position: outside; }
.points { text-align: right; font: 700 1.05rem system-ui, sans-serif; color: var(--tone); }
.level { font-size: .85rem; color: var(--soft); }
.bar { grid-column: 1 / -1; width: 100%; height: 4px; } .bar .fill { fill: var(--tone); }
.near { color: var(--bean); font-style: italic; margin: .25rem 0; }
ul.evidence, ul.stories, ul.plain { list-style: none; padding: 0; margin: .5rem 0 0; }
.evidence li, .stories li, .plain li { padding: .4rem 0; border-top: 1px solid var(--line); }
.absent { color: var(--soft); font-style: italic; }
q { quotes: '\\201c' '\\201d'; }
a { color: var(--bean); }
.heard strong::before { content: '\\2713\\00a0'; color: var(--l3); } .past strong::before { content: '\\25cb\\00a0'; }
.timeline { width: 100%; height: 64px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.grid, .agreed { stroke: var(--soft); stroke-width: 1; vector-effect: non-scaling-stroke; opacity: .5; }
.agreed { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 5 4; opacity: 1; }
rect.you { fill: var(--you); } rect.persona { fill: var(--them); opacity: .75; }
article { margin: .8rem 0; padding: .2rem 0 .2rem 1rem; border-left: 3px solid var(--them); }
article.you { border-left-color: var(--you); }
article p { margin: .15rem 0; }
audio { display: block; width: 100%; max-width: 24rem; height: 2.2rem; margin: .3rem 0; }
body { overflow-wrap: anywhere; }
small, .note, .chip, q, strong { unicode-bidi: isolate; }
article p, .evidence li, .advice li { unicode-bidi: plaintext; }
article:target { background: var(--card); outline: 2px solid var(--bean); outline-offset: 4px; }
.chip { display: inline-block; margin-right: .35rem; padding: 0 .55rem; border: 1px solid var(--bean);
  border-radius: 999px; font-size: .78rem; color: var(--bean); }
.better { color: var(--l3); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; }
@media (max-width: 30rem) { .criterion summary { grid-template-columns: 1fr 3rem; } .level { grid-row: 2; } }
@media print { :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --bean: #6b421f;
  --l0: #8f2f1c; --l1: #6d4600; --l2: #2f5a2b; --l3: #1d5247; --none: #555; --you: #1d5573; --them: #6b421f; }
  audio { display: none; } body { font-size: 11pt; } main { max-width: none; padding: 0; }
  .criterion, .dial, article { break-inside: avoid; } a { color: inherit; } }
"""
