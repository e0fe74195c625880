extension OfficeFile {
  /// The bytes of a workbook without some rows, by the part that their sheet is and from 1: they are
  /// left blank, and the texts that only they have are gone.
  ///
  /// Nil where one has a formula that the workbook keeps a list of, or that is other cells' too.
  public func emptying(_ rows: [String: Set<Int>]) throws(WorkbookError) -> [UInt8]? {
    var file = self
    var (own, others): (Set<Int>, Set<Int>) = ([], [])
    for (place, part) in parts.enumerated() where part.isSheet {
      let wanted = Self.rows(of: part, rows)
      let found = try RowListener(part.bytes, part: part.name, rows: wanted)
      if found.hasSharedFormula { return nil }
      if found.hasFormula, parts.contains(where: { $0.name == "xl/calcChain.xml" }) { return nil }
      file.parts[place].bytes.apply(found.places.map { DocumentEdit(place: $0, new: []) })
      own.formUnion(found.own)
      others.formUnion(found.others)
    }
    for (place, part) in parts.enumerated() where part.name == "xl/sharedStrings.xml" {
      let texts = try SharedTextPlaces(part.bytes, part: part.name).places
      file.parts[place].bytes.apply(
        own.subtracting(others).filter(texts.indices.contains).map {
          DocumentEdit(place: texts[$0], new: [])
        })
    }
    return file.packed
  }

  /// Whether links stand at some rows, by the part that their sheet is and from 1, or comments at rows
  /// of those numbers in any sheet.
  public func hasNotes(at rows: [String: Set<Int>]) -> Bool {
    let numbers = Set(rows.values.joined())
    return parts.contains { part in
      let wanted = part.isSheet ? Self.rows(of: part, rows) : numbers
      guard part.isSheet || part.isComments, !wanted.isEmpty else { return false }
      return (try? NoteListener(part.bytes, part: part.name, rows: wanted))?.isFound == true
    }
  }

  private static func rows(of sheet: Part, _ rows: [String: Set<Int>]) -> Set<Int> {
    rows.first { $0.key.lowercased() == sheet.name.lowercased() }?.value ?? []
  }
}
