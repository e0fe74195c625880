/// How much of a workbook is read at most.
public struct WorkbookLimits: Sendable {
  let rows: Int
  let columns: Int
  let cellBytes: Int
  let unpackedBytes: Int

  /// Creates limits: filled rows and columns of a sheet, bytes of a cell's text, and bytes of the
  /// whole when it is unpacked.
  public init(rows: Int, columns: Int, cellBytes: Int, unpackedBytes: Int) {
    self.rows = rows
    self.columns = columns
    self.cellBytes = cellBytes
    self.unpackedBytes = unpackedBytes
  }
}

/// Reads a workbook as Excel has written them since 2007 (ECMA-376, .xlsx).
public final class WorkbookReader {
  /// A sheet of cells.
  public struct Sheet: Equatable, Sendable {
    /// What it is called.
    public let name: String
    /// Whether the workbook doesn't show it.
    public let isHidden: Bool
    /// The part of the archive that it is.
    public let part: String
  }

  /// Its sheets, in order.
  public let sheets: [Sheet]
  private let archive: ArchiveReader
  private let limits: WorkbookLimits
  private let startsIn1904: Bool
  private let formats: [CellFormat]
  private let stringsPart: String?
  private var strings: [String]?

  /// Whether bytes begin as those of a workbook do, or of another file that people take for one.
  public static func looksLikeWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: zipMark) || bytes.starts(with: compoundMark)
  }

  private static let zipMark = Array("PK".utf8)
  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Opens a workbook.
  ///
  /// Throws when it is none, or something is wrong with what tells of its sheets.
  public init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookError) {
    if bytes.starts(with: Self.compoundMark) {
      throw .format(Self.isEncrypted(bytes) ? .encrypted : .oldExcel)
    }
    guard bytes.starts(with: Self.zipMark),
      let archive = ArchiveReader(bytes, allowance: limits.unpackedBytes)
    else { throw bytes.starts(with: Self.zipMark) ? .damaged(part: "") : .format(.unknown) }
    let root = RelationListener(base: "")
    guard try root.read("_rels/.rels", in: archive),
      let main = root.parts(ofType: "/officeDocument").first, main.hasSuffix(".xml")
    else { throw .format(try Self.format(of: archive)) }
    let relations = RelationListener(base: main.directory)
    _ = try relations.read(
      "\(main.directory)_rels/\(main.dropFirst(main.directory.count)).rels", in: archive)
    let book = BookListener()
    guard try book.read(main, in: archive) else { throw .damaged(part: main) }
    guard book.isWorkbook else { throw .format(.unknown) }
    let styles = StyleListener()
    if let part = relations.parts(ofType: "/styles").first {
      _ = try styles.read(part, in: archive)
    }
    sheets = book.sheets.compactMap { sheet in
      relations.part(sheet.relation, ofType: "/worksheet").map {
        Sheet(name: sheet.name, isHidden: sheet.isHidden, part: $0)
      }
    }
    self.archive = archive
    self.limits = limits
    startsIn1904 = book.startsIn1904
    formats = styles.formats
    stringsPart = relations.parts(ofType: "/sharedStrings").first
  }

  /// Reads one of its sheets, or no more than its first filled rows.
  public func read(_ sheet: Sheet, firstRows: Int? = nil) throws(WorkbookError) -> ReadSheet {
    let strings = try sharedStrings()
    let listener = SheetListener(
      strings: strings, formats: formats, startsIn1904: startsIn1904, limits: limits,
      firstRows: firstRows, part: sheet.part)
    guard try listener.read(sheet.part, in: archive) else { throw .damaged(part: sheet.part) }
    return try listener.result()
  }

  private func sharedStrings() throws(WorkbookError) -> [String] {
    if let strings { return strings }
    let listener = StringListener(mostBytes: limits.unpackedBytes / 4)
    if let stringsPart { _ = try listener.read(stringsPart, in: archive) }
    strings = listener.strings
    return listener.strings
  }

  /// Whether a compound file has the stream that a workbook with a password is kept in.
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard let first = name.first else { return false }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: name) }
  }

  private static func format(of archive: ArchiveReader) throws(WorkbookError)
    -> WorkbookError.Format
  {
    if archive.has("xl/workbook.bin") { return .binary }
    var type: [UInt8] = []
    _ = try archive.read("mimetype") { piece throws(WorkbookError) in
      type += piece.prefix(100)
      return false
    }
    let isOpen = String(decoding: type, as: UTF8.self)
      .hasPrefix("application/vnd.oasis.opendocument.spreadsheet")
    return isOpen ? .openDocument : .unknown
  }
}

extension XMLListener {
  /// Reads a part; false where the archive has none of that name.
  func read(_ part: String, in archive: ArchiveReader) throws(WorkbookError) -> Bool {
    let reader = XMLReader(of: part, for: self)
    var isWhole = true
    let isThere = try archive.read(part) { piece throws(WorkbookError) in
      try reader.read(piece)
      isWhole = !hasEnough
      return isWhole
    }
    if isThere, isWhole { try reader.finish() }
    return isThere
  }
}

extension String {
  /// The path up to its last "/", and with it.
  fileprivate var directory: String {
    lastIndex(of: "/").map { String(self[...$0]) } ?? ""
  }
}
