import CNcursesw
import Interface

/// How each style looks on the terminal at hand.
struct Palette {
  /// The attributes and the colour pair of a style.
  struct Look: Equatable {
    fileprivate(set) var attributes: attr_t = 0
    fileprivate(set) var pair: Int16 = 0

    /// A scalar that looks so.
    func character(_ scalar: UInt32) -> cchar_t { character(SIMD4(scalar, 0, 0, 0)) }

    /// A scalar with its combining marks, which looks so.
    func character(_ scalars: SIMD4<UInt32>) -> cchar_t {
      let signs = SIMD4<wchar_t>(truncatingIfNeeded: scalars)
      return cchar_t(
        attr: attributes, chars: (signs[0], signs[1], signs[2], signs[3], 0),
        ext_color: Int32(pair))
    }
  }

  private var looks: [Look]

  subscript(style: Style) -> Look { looks[Int(style.rawValue)] }

  /// Makes the palette for a number of colours, of which 0 and 1 mean none, and defines its pairs.
  @MainActor
  init(colours: Int32) {
    looks = Style.allCases.map { Look(attributes: Self.attributes(of: $0, inColour: colours > 1)) }
    guard colours > 1 else { return }
    var pairs: [[Int16]] = []
    for style in Style.allCases {
      guard let colour = Self.colour(of: style, many: colours >= 256) else { continue }
      if !pairs.contains(colour) {
        pairs.append(colour)
        init_pair(Int16(pairs.count), colour[0], colour[1])
      }
      let pair = pairs.firstIndex(of: colour).map { Int16($0 + 1) } ?? 0
      looks[Int(style.rawValue)].pair = pair
      looks[Int(style.rawValue)].attributes |= attr_t(COLOR_PAIR(Int32(pair)))
    }
  }

  private static func attributes(of style: Style, inColour: Bool) -> attr_t {
    switch style {
    case .plain, .tab, .label, .footer, .notStarted, .sceptical: 0
    case .muted, .withdrawn: nc_dim
    case .heading, .activeBorder, .key: nc_bold
    case .field: nc_underline
    case .border: inColour ? nc_dim : 0
    case .activeTab: inColour ? nc_bold | nc_underline : nc_reverse
    case .title, .error: inColour ? nc_bold : nc_bold | nc_reverse
    case .selected, .activeField: inColour ? 0 : nc_reverse
    case .warning: nc_bold
    case .success: inColour ? 0 : nc_bold
    case .overdue: inColour ? nc_bold : nc_bold | nc_underline
    case .inProgress, .opponent: nc_bold
    case .awaiting: inColour ? 0 : nc_underline
    case .reached, .supportive: 0
    case .match: inColour ? 0 : nc_reverse | nc_underline
    case .selectedText: inColour ? 0 : nc_reverse | nc_bold | nc_underline
    case .completion: inColour ? nc_dim : nc_reverse | nc_dim
    }
  }

  /// Text and background colour; -1 is the terminal's own.
  ///
  /// The terminal may be light or dark. Colours on its own background are therefore mid-tones
  /// with about the same contrast, 4 to 5, against black and white; eight colours have few such.
  private static func colour(of style: Style, many: Bool) -> [Int16]? {
    let black = Int16(COLOR_BLACK)
    let white = Int16(COLOR_WHITE)
    return switch style {
    case .title: many ? [231, 25] : [white, Int16(COLOR_BLUE)]
    case .selected: many ? [16, 117] : [black, Int16(COLOR_CYAN)]
    case .activeField: many ? [16, 229] : [black, white]
    case .selectedText: many ? [231, 25] : [white, Int16(COLOR_BLUE)]
    case .completion: many ? [242, 229] : [black, white]
    case .match: many ? [16, 220] : [black, Int16(COLOR_YELLOW)]
    case .error: many ? [231, 160] : [white, Int16(COLOR_RED)]
    case .overdue, .opponent: many ? [196, -1] : [Int16(COLOR_RED), -1]
    case .warning, .awaiting, .sceptical: many ? [130, -1] : [Int16(COLOR_MAGENTA), -1]
    case .inProgress: many ? [27, -1] : nil
    case .reached, .supportive, .success: many ? [28, -1] : [Int16(COLOR_GREEN), -1]
    default: nil
    }
  }
}
