/// An office's file, as .docx, .xlsx, .odt and .pptx are: a packed archive of XML.
public struct OfficeFile {
  private struct Part {
    let name: String
    let bytes: [UInt8]
    /// Whether there are texts in it, and not a picture.
    var isText: Bool { [".xml", ".rels", ".vml"].contains(where: name.lowercased().hasSuffix) }
  }

  private let parts: [Part]

  /// Unpacks a file, of at most `allowance` bytes unpacked.
  public init(_ bytes: [UInt8], allowance: Int) throws(WorkbookError) {
    guard let archive = ArchiveReader(bytes, allowance: allowance) else {
      throw .damaged(part: "")
    }
    var parts: [Part] = []
    if archive.names.count >= ArchiveReader.mostParts { throw .tooLarge }
    for name in archive.names {
      var content: [UInt8] = []
      _ = try archive.read(name) { piece throws(WorkbookError) in
        content += piece
        return true
      }
      parts.append(Part(name: name, bytes: content))
    }
    guard parts.contains(where: { ["[Content_Types].xml", "mimetype"].contains($0.name) }) else {
      throw .format(.unknown)
    }
    self.parts = parts
  }

  /// All that is written in it in UTF-8, texts that have nothing to do with each other apart.
  public var text: [UInt8] {
    get throws(WorkbookError) {
      var text: [UInt8] = []
      for part in parts where part.isText {
        let read = try TextListener(part.bytes, part: part.name)
        text += read.written.bytes + read.tags.bytes
      }
      return text
    }
  }

  /// The file with a substitute where `find` finds something in a text; all else is as it was.
  ///
  /// Nil where a part with such a text isn't in UTF-8, and where the text names a sheet, which formulas
  /// know it by.
  public func replacing(
    with substitute: String, _ find: ([UInt8]) -> [Range<Int>]
  ) throws(WorkbookError) -> [UInt8]? {
    let archive = ArchiveWriter()
    for part in parts {
      var bytes = part.bytes
      if part.isText {
        let read = try TextListener(bytes, part: part.name)
        var edits: [(place: Range<Int>, new: [UInt8])] = []
        for text in [read.written, read.tags] {
          guard let found = text.edits(find(text.bytes), in: bytes, as: Array(substitute.utf8))
          else { return nil }
          if !found.isEmpty, part.name == "xl/workbook.xml" { return nil }
          edits += found
        }
        for edit in edits.sorted(by: { $0.place.lowerBound > $1.place.lowerBound }) {
          bytes.replaceSubrange(edit.place, with: edit.new)
        }
      }
      // OpenDocument's kind is to be read without unpacking.
      archive.add(part.name, bytes, isPacked: part.name != "mimetype")
    }
    return archive.finish()
  }
}
