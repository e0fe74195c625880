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
    var areas: [Quantity] = []
    let parts = text.split(whereSeparator: { $0.isWhitespace || "+;".contains($0) })
    for part in parts {
      // A comma with a space after it stands between two areas.
      let written = part.last == "," ? part.dropLast() : part
      switch Quantity.read(String(written)) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let area) where area <= .zero:
        return .failure(Refusal("Et areal skal være over 0 m², ikke \(area.danish)."))
      case .success(let area): areas.append(area)
      }
    }
    return .success(BusinessAreas(areas))
  }
}

extension BusinessAreas: FieldValue {
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
