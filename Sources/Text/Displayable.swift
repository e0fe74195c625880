/// What becomes of a scalar on its way to a cell.
enum Showing {
  /// It is shown as it is.
  case itself
  /// It becomes a space: newlines and tabs.
  case space
  /// It becomes a visible dot: controls, and what the terminal has no picture or width for.
  case dot
  /// It vanishes: formatting that would reorder, join or recolour its neighbours.
  case dropped

  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case _ where scalar.isSimple: self = .itself
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: self = .space
    case 0x00...0x1F, 0x7F...0x9F: self = .dot
    // Skin tones: wcwidth gives them two columns, and most terminals none.
    case 0x1F3FB...0x1F3FF: self = .dropped
    default: self.init(rare: scalar.properties)
    }
  }

  private init(rare properties: Unicode.Scalar.Properties) {
    switch properties.generalCategory {
    case .format: self = .dropped
    case _ where properties.isVariationSelector: self = .dropped
    case .privateUse, .unassigned: self = .dot
    // wcwidth in Debian 12 knows the characters of Unicode 14.
    default: self = properties.age.map { $0.major <= 14 } == true ? .itself : .dot
    }
  }
}

extension Unicode.Scalar {
  /// Tells whether the scalar is shown as it is in one column: Latin, dashes, dots and borders.
  public var isSimple: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2500...0x25FC: true
    default: false
    }
  }

  /// Whether it looks like a blank, or like nothing, and isn't the ordinary blank.
  public var isMistakenForBlank: Bool {
    if self == " " || isASCII && value > 0x20 { return false }
    // The pattern of Braille without dots is no blank to Unicode.
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value == 0x2800
  }
}

extension String {
  /// The text made safe for any terminal, with exactly the columns that `Width` counts.
  ///
  /// Newlines and tabs become spaces; other controls, private and unknown characters become `·`;
  /// direction marks, joiners and variation selectors are left out. A character keeps at most
  /// three combining marks, and a mark with nothing to sit on gets a `◌`.
  public var displayable: String {
    if unicodeScalars.allSatisfy(\.isSimple) { return self }
    var result = String.UnicodeScalarView()
    var marks = 0
    for scalar in unicodeScalars {
      switch Showing(of: scalar) {
      case .dropped: continue
      case .space:
        result.append(" ")
        marks = 0
      case .dot:
        result.append("·")
        marks = 0
      case .itself:
        if Width.isZeroWidth(scalar) {
          if result.isEmpty { result.append("◌") }
          marks += 1
          if marks > 3 { continue }
        } else {
          marks = 0
        }
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension String {
  /// The text with `\u{…}` for what isn't shown as it is, and for all blanks but the ordinary, so
  /// that no other text looks the same for having signs that aren't seen.
  public var unmistakable: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if Showing(of: scalar) == .itself, !scalar.isMistakenForBlank {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
  }

  /// The text in rows of at most `width` columns, cut where the row ends, blanks and all.
  public func cut(to width: Int) -> [String] {
    var rows = [""]
    var used = 0
    for character in self {
      let columns = character.columns
      if used + columns > width, used > 0 {
        rows.append("")
        used = 0
      }
      rows[rows.count - 1].append(character)
      used += columns
    }
    return rows
  }
}

extension Character {
  /// The character as `displayable` shows it on its own.
  public var shown: String { String(self).displayable }

  /// The number of columns of `shown`.
  public var columns: Int {
    let bytes = utf8
    if bytes.count == 1 { return 1 }
    return Width.of(shown)
  }

  /// Tells whether a line may be broken after the character.
  public var isBlank: Bool { self == " " || self == "\t" }
}
