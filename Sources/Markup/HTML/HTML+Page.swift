extension HTML {
  /// A whole page with its style inside.
  public static func page(title: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  private static let style = """
    :root { color-scheme: light dark; --ground: #fff; --text: #222; --soft: #666; --rule: #ddd; --input: #eef3f8; --blue: #0062a8;
      --task: #fbf7ec; --gold: #b8860b; --red: #b3261e; --green: #12692f; --brown: #8a5a00; }
    @media (prefers-color-scheme: dark) {
      :root { --ground: #16181c; --text: #e4e4e4; --soft: #a3a8ae; --rule: #3a3f46; --input: #1d2833; --blue: #7db8ea;
        --task: #26231a; --gold: #c9a227; --red: #f28b82; --green: #7fce8f; --brown: #e0b060; }
      figure svg { border-radius: 6px; }
    }
    body { margin: 0; background: var(--ground); color: var(--text); font: 17px/1.55 Georgia, "Times New Roman", serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
    h1, h2, h3, nav { font-family: Helvetica, Arial, sans-serif; line-height: 1.2; }
    h2 { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
    a { color: var(--blue); }
    a.anchor { color: var(--soft); text-decoration: none; font-weight: normal; font-size: 0.8em; }
    nav { font-size: 0.9rem; line-height: 1.6; }
    nav ol { columns: 2; padding-left: 1.6rem; }
    pre, code { font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    code { font-size: 0.88em; }
    pre { font-size: 13px; line-height: 1.35; overflow-x: auto; margin: 0.6rem 0; }
    pre.input { background: var(--input); border-left: 4px solid var(--blue); padding: 0.5rem 0.8rem; margin-top: 1.2rem; }
    /* Lines that show nothing stand together. */
    pre.input:has(+ pre.input) { padding-bottom: 0; margin-bottom: 0; }
    pre.input + pre.input { padding-top: 0; margin-top: 0; }
    pre.output { padding: 0 0.8rem; }
    pre code { font-size: inherit; }
    figure { margin: 0.8rem 0; }
    figure svg, img { max-width: 100%; height: auto; }
    table { border-collapse: collapse; margin: 0.8rem 0; }
    th, td { padding: 0.2rem 0.8rem 0.2rem 0; text-align: left; border-bottom: 1px solid var(--rule); vertical-align: top; }
    .right { text-align: right; }
    .indented { margin-left: 1.5rem; }
    .beside { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
    .beside > div { flex: 0 1 calc(100% / var(--columns) - 1.5rem); min-width: 7rem; }
    .task { background: var(--task); border-left: 4px solid var(--gold); padding: 0.3rem 1rem; margin: 1.2rem 0; }
    .task ol { list-style: lower-alpha; }
    ul.lessons { list-style: none; padding-left: 0.5rem; }
    summary { cursor: pointer; font-size: 0.9em; color: var(--soft); }
    .muted, .comment, .zero { color: var(--soft); }
    .heading, .command, .keyword { font-weight: bold; }
    .error, .negative, .gradient { color: var(--red); }
    .positive, .success, .activation { color: var(--green); }
    .weight, .bias, .class0, .option { color: var(--blue); }
    .warning, .hint, .loss { color: var(--brown); }
    @media print {
      h2, pre.input { break-after: avoid; }
      figure, .task { break-inside: avoid; }
      nav, details, a.anchor { display: none; }
    }
    """
}
