import Text

/// Where a paper says that the pages about the project can be read.
public struct PaperSite: Equatable, Sendable {
  /// The address.
  public var address: String
  /// The address as a QR code; nil where none could be made.
  public var code: QRCode?

  /// The address as a code has it: in ASCII (RFC 3987, 3.1), since what reads codes guesses at other
  /// letters; zbar 0.23 takes some Danish ones for Chinese.
  public var plainAddress: String {
    address.unicodeScalars.map { scalar in
      scalar.isASCII
        ? String(scalar)
        : String(scalar).utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
    }.joined()
  }

  /// Creates a place.
  public init(_ address: String, code: QRCode? = nil) {
    (self.address, self.code) = (address, code)
  }
}

/// A QR code as the black and white squares that it consists of (ISO/IEC 18004).
public struct QRCode: Equatable, Sendable {
  /// How many squares there are in a row, without the white ones around.
  public let size: Int
  /// Whether each square is black, row by row.
  public let squares: [Bool]

  /// Creates a code; nil unless there are as many squares as rows of `size` have.
  public init?(size: Int, squares: [Bool]) {
    if size <= 0 || squares.count != size * size { return nil }
    (self.size, self.squares) = (size, squares)
  }

  /// How large a square is in a picture, so that a raster made of it has sharp edges.
  private static let scale = 8

  /// The narrowest that a square may be on paper, in millimetres, so that a telephone and a scan of
  /// 200 dots to the inch tell it from the next.
  private static let narrowest = 0.3

  /// The code as a picture `width` millimetres wide, which is described as leading to `address`; nil
  /// where its squares would be too narrow to be read.
  ///
  /// Readers need four white squares on each side; fewer of them where the page around is white.
  func svg(to address: String, width: Int, quiet: Int = 4) -> String? {
    if Double(width) / Double(size + 2 * quiet) < Self.narrowest { return nil }
    let side = (size + 2 * quiet) * Self.scale
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="\(Self.words(address).markup)" \
      viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
      <rect width="\(side)" height="\(side)" fill="#fff"/><path fill="#000" d="\(path(quiet))"/></svg>
      """
  }

  /// What the picture shows, in words.
  static func words(_ address: String) -> String { "QR-kode, der fører til \(address)" }

  /// The black squares, those beside one another as one.
  private func path(_ quiet: Int) -> String {
    (0..<size).flatMap { row -> [String] in
      var runs: [String] = []
      var column = 0
      while column < size {
        let start = column
        while column < size, squares[row * size + column] { column += 1 }
        if column > start { runs.append(run(row + quiet, start + quiet, column - start)) }
        column += 1
      }
      return runs
    }.joined()
  }

  private func run(_ row: Int, _ column: Int, _ length: Int) -> String {
    "M\(column * Self.scale) \(row * Self.scale)h\(length * Self.scale)v\(Self.scale)h-\(length * Self.scale)z"
  }
}
