import Language
import Markup
import Workbench

/// `export film FILE`: a training's boundary as a film, an SVG picture that moves or an asciicast.
enum FilmFile {
  static func bytes(_ session: Session, _ path: String, _ arguments: Arguments) throws(Diagnostic) -> (bytes: [UInt8], frames: Int) {
    let seconds = try arguments.number("seconds", "a number above 0 and at most 600") { $0 > 0 && $0 <= 600 } ?? 5
    let isCast = path.hasSuffix(".cast")
    guard isCast || path.hasSuffix(".svg") else {
      throw arguments.error("file", "a film is written as .svg or .cast", hint: "export film training.svg")
    }
    let film = try Film(of: session.workbench, seconds: seconds, style: session.style)
    let text = isCast ? asciicast(film) : SVG.text(of: film) ?? ""
    return (Array(text.utf8), film.frames.count)
  }

  private static let (columns, rows) = (80, 24)

  /// Asciicast v2: a head, then for each frame the screen it draws.
  static func asciicast(_ film: Film) -> String {
    let head = JSONValue.object([
      .init("version", .int(2)), .init("width", .int(columns)), .init("height", .int(rows)), .init("title", .string(film.alternative)),
      .init("env", .object([.init("TERM", .string("xterm-256color"))])),
    ])
    var lines = [head.text]
    for (index, frame) in film.frames.enumerated() {
      let document = Document([.lines([StyledText(frame.caption, .muted)]), .plot(frame.plot)])
      let drawn = Layout.lines(of: document, options: LayoutOptions(width: columns, hasTints: true, rows: rows - 1))
      let screen = "\u{1B}[H" + drawn.map { colored($0) + "\u{1B}[K\r\n" }.joined() + "\u{1B}[J"
      let time = (film.start(of: index) * 1000).rounded() / 1000
      lines.append(JSONValue.array([.double(time), .string("o"), .string((index == 0 ? "\u{1B}[?25l" : "") + screen)]).text)
    }
    let end = ((film.seconds + Film.rest) * 1000).rounded() / 1000
    lines.append(JSONValue.array([.double(end), .string("o"), .string("\u{1B}[?25h")]).text)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line in colours of 24 bits, legible on a dark ground and on a light one.
  private static func colored(_ line: StyledText) -> String {
    line.runs.map { run in
      var codes: [String] = []
      if let ink = run.ink {
        codes.append("38;" + code(PictureColors.color(of: ink)))
      } else if run.role != .plain, run.role != .strong {
        codes.append("38;" + code(PictureColors.mark(run.role).mixed(with: PictureColors.Color(255, 255, 255), 0.35)))
      }
      if run.role == .strong { codes.append("1") }
      if let fill = run.fill { codes.append("48;" + code(PictureColors.color(of: fill))) }
      return codes.isEmpty ? run.text : "\u{1B}[\(codes.joined(separator: ";"))m\(run.text)\u{1B}[0m"
    }.joined()
  }

  private static func code(_ color: PictureColors.Color) -> String { "2;\(color.red);\(color.green);\(color.blue)" }
}
