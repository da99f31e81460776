namespace Dashboard.Data.Exports.Site;

/// <summary>The one style sheet: fonts of the reader's machine, wide tables scroll, paper has no menu.</summary>
internal static class SiteStyle
{
    internal const string Text = """
        :root { color-scheme: light; --ink: #1c2528; --soft: #55646a; --line: #cfd8da; --accent: #0b5c66; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 1080px; padding: 0 16px 32px; font: 16px/1.5 "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; color: var(--ink); background: #fff; }
        h1 { font-size: 28px; line-height: 1.25; margin: 24px 0 12px; }
        h2 { font-size: 20px; line-height: 1.3; margin: 28px 0 8px; }
        h1, h2, p, li, td, th { overflow-wrap: break-word; }
        p, ul, dl { max-width: 720px; margin: 0 0 12px; }
        a { color: var(--accent); }
        a:focus-visible, .wide:focus-visible { outline: 3px solid #e0a100; outline-offset: 2px; }
        .skip { position: absolute; left: 16px; top: -60px; padding: 8px 12px; background: var(--accent); color: #fff; }
        .skip:focus { top: 8px; }
        header { border-bottom: 2px solid var(--accent); padding: 16px 0 8px; }
        .site { font-weight: 600; margin: 0 0 6px; }
        nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; list-style: none; margin: 0; padding: 0; max-width: none; }
        nav a { display: inline-block; padding: 4px 0; }
        nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
        .wide { overflow-x: auto; margin: 0 0 24px; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        caption { text-align: left; font-weight: 600; padding: 8px 0; }
        th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); }
        thead th { color: var(--soft); font-size: 14px; font-weight: 600; }
        tbody th { font-weight: 400; min-width: 180px; }
        .n { text-align: right; white-space: nowrap; }
        thead .n { white-space: normal; }
        .hidden { color: var(--soft); }
        .note { font-size: 14px; color: var(--soft); margin-top: -12px; }
        dt { font-weight: 600; }
        dd { margin: 0 0 8px; }
        footer { border-top: 1px solid var(--line); margin-top: 32px; padding-top: 12px; font-size: 14px; color: var(--soft); }
        @media (max-width: 600px) { h1 { font-size: 24px; } th, td { padding-right: 10px; } tbody th { min-width: 130px; } }
        @media print {
          body { max-width: none; padding: 0; font-size: 11pt; }
          nav, .skip { display: none; }
          .wide { overflow: visible; }
          tr { break-inside: avoid; }
          thead { display: table-header-group; }
          h2, caption { break-after: avoid; }
        }

        """;
}
