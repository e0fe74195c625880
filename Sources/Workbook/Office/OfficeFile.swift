/// An office's file, as .docx, .xlsx, .odt and .pptx are: a packed archive of XML.
public struct OfficeFile {
  struct Part {
    let name: String
    var bytes: [UInt8]
    /// What is written in it; nil where it is no XML.
    var read: TextListener?
    /// The file that it is, as a workbook in a document; none where it isn't.
    var inner: [OfficeFile] = []
  }

  /// How deep files may lie in each other.
  private static let mostDepth = 3

  var parts: [Part]
  /// Whether there is something in it that can't be read, as a picture.
  public let isPartlyRead: Bool

  /// Unpacks a file, of at most `allowance` bytes unpacked, and with at most `mostText` bytes of text
  /// and marks.
  public init(_ bytes: [UInt8], allowance: Int, mostText: Int) throws(WorkbookError) {
    try self.init(bytes, allowance: allowance, mostText: mostText, depth: 0)
  }

  private init(
    _ bytes: [UInt8], allowance: Int, mostText: Int, depth: Int
  ) throws(WorkbookError) {
    guard let archive = ArchiveReader(bytes, allowance: allowance) else {
      throw .damaged(part: "")
    }
    if archive.names.count >= ArchiveReader.mostParts { throw .tooLarge }
    var (parts, allowance, room): ([Part], Int, Int) = ([], allowance, mostText)
    for name in archive.names {
      var content: [UInt8] = []
      _ = try archive.read(name) { piece throws(WorkbookError) in
        content += piece
        return true
      }
      var part = Part(name: name, bytes: content)
      allowance -= content.count
      if part.isMarkup {
        // What is called otherwise, as a picture or a page, needn't be what it looks like.
        do throws(WorkbookError) {
          part.read = try TextListener(content, part: name)
        } catch { if part.isNamedXML { throw error } }
      } else if content.starts(with: "PK\u{3}\u{4}".utf8), depth < Self.mostDepth {
        do throws(WorkbookError) {
          part.inner = [
            try OfficeFile(content, allowance: allowance, mostText: room, depth: depth + 1)
          ]
        } catch { if error == .tooLarge { throw error } }
      }
      room -= part.textCount
      if room < 0 { throw .tooLarge }
      parts.append(part)
    }
    guard parts.contains(where: { ["[Content_Types].xml", "mimetype"].contains($0.name) }) else {
      throw .format(.unknown)
    }
    self.parts = parts
    isPartlyRead = parts.contains { part in
      part.inner.first?.isPartlyRead ?? (part.read == nil && !part.hasNoWords)
    }
  }

  /// All that is written in it in UTF-8, texts that have nothing to do with each other apart.
  public var text: [UInt8] {
    var text = names.bytes
    for part in parts {
      if let read = part.read { text += read.written.bytes + read.tags.bytes }
      if let inner = part.inner.first { text += inner.text }
    }
    return text
  }

  /// What its parts are called.
  private var names: SourcedText {
    var names = SourcedText()
    for part in parts {
      names.divide()
      names.addFixed(part.name.utf8)
    }
    names.divide()
    return names
  }

  /// The file with a substitute where `find` finds something in a text; all else is as it was.
  ///
  /// Nil where a part with such a text isn't in UTF-8, where a part is called so, and where the text
  /// names a sheet, which formulas know it by.
  public func replacing(with substitute: String, _ find: ([UInt8]) -> [Range<Int>]) -> [UInt8]? {
    if !find(names.bytes).isEmpty { return nil }
    var file = self
    for (place, part) in parts.enumerated() {
      if let read = part.read {
        var edits: [DocumentEdit] = []
        for text in [read.written, read.tags] {
          guard let found = text.edits(find(text.bytes), in: part.bytes, as: Array(substitute.utf8))
          else { return nil }
          if !found.isEmpty, part.name == "xl/workbook.xml" { return nil }
          edits += found
        }
        file.parts[place].bytes.apply(edits)
      } else if let inner = part.inner.first {
        guard let bytes = inner.replacing(with: substitute, find) else { return nil }
        file.parts[place].bytes = bytes
      }
    }
    return file.packed
  }

  /// The bytes of the file.
  public var packed: [UInt8] {
    let archive = ArchiveWriter()
    // OpenDocument's kind is to be read without unpacking.
    for part in parts { archive.add(part.name, part.bytes, isPacked: part.name != "mimetype") }
    return archive.finish()
  }
}

extension OfficeFile.Part {
  /// Whether it is a sheet of a workbook.
  var isSheet: Bool { name.lowercased().hasPrefix("xl/worksheets/") && isNamedXML }

  /// Whether it is the comments of a sheet, or the conversations that came after them.
  var isComments: Bool {
    let name = name.lowercased()
    return name.hasPrefix("xl/") && name.contains("comment") && isNamedXML
  }

  /// Whether it is called as XML is.
  fileprivate var isNamedXML: Bool { name.lowercased().hasSuffixIn([".xml", ".rels", ".vml"]) }

  /// Whether it is XML, or begins like it.
  fileprivate var isMarkup: Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return !bytes.isEmpty
      && (isNamedXML
        || start.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<"))
  }

  /// Whether nobody writes in such a part: letters' shapes, a printer's ways, and the picture of a
  /// page that is too small to be read.
  fileprivate var hasNoWords: Bool {
    let name = name.lowercased()
    return bytes.isEmpty || name == "mimetype" || name.hasSuffixIn([".odttf", ".ttf", ".otf"])
      || ["thumbnail", "printersettings", "layout-cache"].contains { name.contains($0) }
  }

  /// How many bytes are to be looked through.
  fileprivate var textCount: Int {
    (read.map { $0.written.bytes.count + $0.tags.bytes.count } ?? 0)
      + (inner.first?.text.count ?? 0)
  }
}

extension String {
  fileprivate func hasSuffixIn(_ endings: [String]) -> Bool { endings.contains(where: hasSuffix) }
}
