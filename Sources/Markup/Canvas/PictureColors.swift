/// The colours of pictures, the same on a terminal and in an SVG file.
///
/// Blue against orange for signs and for the first two classes, which all common kinds of colour blindness tell apart;
/// the classes follow Okabe and Ito, "Color Universal Design" (2008).
public enum PictureColors {
  public struct Color: Sendable, Equatable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8
    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// `#0072b2`.
    public var hex: String {
      "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// A part `amount` (0…1) of the way to another colour.
    public func mixed(with other: Color, _ amount: Double) -> Color {
      func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
        let value: Double = Double(from) + (Double(to) - Double(from)) * amount
        return UInt8(min(max(value.rounded(), 0), 255))
      }
      return Color(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
    }
  }

  static let paper = Color(247, 247, 247)
  static let positive = Color(5, 97, 170)
  static let negative = Color(208, 94, 0)

  /// The colour of a role in a picture: classes, signs, the parts of a network.
  public static func mark(_ role: Role) -> Color {
    switch role {
    case .class0, .positive, .weight, .heading, .link, .function: Color(0, 98, 168)
    case .class1: Color(209, 90, 0)
    case .class2, .activation, .input, .success, .string: Color(0, 128, 90)
    case .class3, .gradient, .keyword: Color(178, 66, 128)
    case .class4: Color(140, 118, 0)
    case .class5, .code, .command, .option, .hint: Color(0, 130, 165)
    case .class6, .loss, .error: Color(178, 34, 34)
    case .class7, .target, .bias: Color(98, 74, 170)
    case .class8: Color(124, 88, 44)
    case .class9, .muted, .zero, .comment: Color(96, 96, 96)
    case .negative, .preactivation, .warning, .operatorSymbol: Color(194, 98, 0)
    default: Color(40, 40, 40)
    }
  }

  public static func color(of tint: Tint) -> Color {
    switch tint {
    case .diverging(let level):
      let amount = min(abs(Double(level)) / 100, 1)
      return paper.mixed(with: level < 0 ? negative : positive, amount)
    case .sequential(let level):
      return Color(16, 16, 24).mixed(with: Color(250, 250, 245), min(max(Double(level) / 100, 0), 1))
    case .area(let role): return mark(role).mixed(with: Color(255, 255, 255), 0.72)
    case .sure(let role, let level): return mark(role).mixed(with: Color(255, 255, 255), 0.95 - 0.4 * Double(level) / 100)
    case .mark(let role): return mark(role)
    }
  }
}
