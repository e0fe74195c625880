/// The areas of a department's businesses and institutions (erhverv og institutioner), in m².
public struct BusinessAreas: Equatable, Sendable {
  /// One area for each, in square metres.
  public var areas: [Quantity]

  /// Creates areas; none to begin with.
  public init(_ areas: [Quantity] = []) { self.areas = areas }

  /// How many tenancy units they count: for each, one per started 60 m².
  public var units: Int {
    let size = Quantity(60).tenThousandths
    return areas.reduce(0) { $0 + ($1.tenThousandths + size - 1) / size }
  }

  /// Reads areas with a plus, a semicolon or a space between them: "120 + 61".
  public static func read(_ text: String) -> Result<BusinessAreas, Refusal> {
    Result { () throws(Refusal) in
      var areas: [Quantity] = []
      for part in text.split(whereSeparator: { "+;".contains($0) }) {
        var last: Substring = ""
        for word in part.split(whereSeparator: \.isWhitespace) {
          // A comma with a space after it stands between two areas.
          let written = word.last == "," ? word.dropLast() : word
          if NumberFormat.squareMetres.unit.isNamed(by: written) {
            last = ""
            continue
          }
          if (1...3).contains(last.count), last.isDigits, written.prefix(3).isDigits,
            written.prefix(while: \.isNumber).count == 3
          {
            throw Refusal(
              "»\(last) \(written)« kan være ét areal eller to. "
                + "Skriv \(last).\(written) eller \(last) + \(written).")
          }
          last = word
          let area = try Quantity.read(String(written), as: .squareMetres).get()
          if area <= .zero { throw Refusal("Et areal skal være over 0 m², ikke \(area.danish).") }
          areas.append(area)
        }
      }
      return BusinessAreas(areas)
    }
  }
}

extension BusinessAreas: FieldValue {
  /// Numbers.
  public static var storedType: StoredType { .decimals }
  /// Areas with plus between them.
  public static func input(default standard: BusinessAreas?) -> FieldInput { .areas }

  /// Reads areas as they are stored, with a space between them.
  public init?(stored: String) {
    let areas = stored.split(separator: " ").map { Quantity(stored: String($0)) }
    guard areas.allSatisfy({ $0.map { $0 > .zero } ?? false }) else { return nil }
    self.init(areas.compactMap { $0 })
  }

  /// The areas with a space between them.
  public var stored: String { areas.map(\.stored).joined(separator: " ") }

  /// The areas with a plus between them: "120 + 61".
  public var shown: String { areas.map(\.danish).joined(separator: " + ") }
}
