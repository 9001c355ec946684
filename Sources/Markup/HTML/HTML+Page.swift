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
    :root { color-scheme: light; }
    body { margin: 0; background: #fff; color: #222; font: 17px/1.55 Georgia, "Times New Roman", serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
    h1, h2, h3 { font-family: Helvetica, Arial, sans-serif; line-height: 1.2; }
    h2 { margin-top: 2.5rem; border-top: 1px solid #ddd; padding-top: 1rem; }
    pre, code { font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    code { font-size: 0.88em; }
    pre { font-size: 13px; line-height: 1.35; overflow-x: auto; margin: 0.6rem 0; }
    pre.input { background: #eef3f8; border-left: 4px solid #0062a8; padding: 0.5rem 0.8rem; margin-top: 1.2rem; }
    pre.output { padding: 0 0.8rem; }
    pre code { font-size: inherit; }
    figure { margin: 0.8rem 0; }
    figure svg { max-width: 100%; height: auto; }
    table { border-collapse: collapse; margin: 0.8rem 0; }
    th, td { padding: 0.2rem 0.8rem 0.2rem 0; text-align: left; border-bottom: 1px solid #ddd; vertical-align: top; }
    .right { text-align: right; }
    .indented { margin-left: 1.5rem; }
    .beside { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
    .beside > div { flex: 0 1 calc(100% / var(--columns) - 1.5rem); min-width: 7rem; }
    .task { background: #fbf7ec; border-left: 4px solid #b8860b; padding: 0.3rem 1rem; margin: 1.2rem 0; }
    .task ol { list-style: lower-alpha; }
    .muted, .comment, .zero { color: #666; }
    .heading, .command, .keyword { font-weight: bold; }
    .error, .negative, .gradient { color: #b3261e; }
    .positive, .success, .activation { color: #12692f; }
    .weight, .bias, .class0, .option { color: #0062a8; }
    .warning, .hint, .loss { color: #8a5a00; }
    @media print { h2 { break-after: avoid; } figure, .task { break-inside: avoid; } }
    """
}
