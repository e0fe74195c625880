import Core
import Foundation
import Reports

/// Looks for a person who has been forgotten in the folder for files, and in files that were used
/// before.
struct RemainsSearch: Sendable {
  let names: PersonNames
  let outbox: Outbox
  /// The files that were used before, from the root.
  let paths: [String]

  private static let mostFiles = 5000
  private static let mostDepth = 8
  private static let mostBytes = 20_000_000
  /// How long is looked, in seconds.
  private static let patience = 60.0

  /// What is found; `directory` is a private one to work in.
  func look(in directory: String) -> Remains {
    var remains = Remains(of: names)
    var folder = FolderWalk(root: outbox.path, mostFiles: Self.mostFiles, mostDepth: Self.mostDepth)
    folder.walk()
    remains.unread += folder.remarks.map { "\(outbox.shown($0.path)) \($0.why)" }
    let others = elsewhere.filter { !folder.files.contains($0) && PrivateFile.isThere($0) }
    let end = Date.timeIntervalSinceReferenceDate + Self.patience
    let files = folder.files + others
    for (place, path) in files.enumerated() {
      if Date.timeIntervalSinceReferenceDate > end {
        remains.unread.insert(
          "\(files.count - place) filer er ikke undersøgt, for det tog for lang tid.", at: 0)
        break
      }
      look(at: path, isInside: place < folder.files.count, in: directory, &remains)
    }
    return remains
  }

  /// The files outside the folder: those that were used before, or in a kiosk those that are to be read.
  private var elsewhere: [String] {
    guard let fence = outbox.fence else { return paths }
    var folder = FolderWalk(root: fence.into, mostFiles: Self.mostFiles, mostDepth: 1)
    folder.walk()
    return folder.files
  }

  private func look(
    at path: String, isInside: Bool, in directory: String, _ remains: inout Remains
  ) {
    let shown = outbox.shown(path)
    let isNamedSo = names.occur(in: shown)
    func add(_ remedy: Remains.File.Remedy?, hasRows: Bool = false) {
      remains.files.append(
        Remains.File(
          path: path, shown: shown, kind: Self.kind(of: path), isNamedSo: isNamedSo, remedy: remedy,
          hasRows: hasRows))
    }
    do {
      let file = try read(path, in: directory)
      if file.written.isPartlyRead {
        remains.unread.append(
          "\(shown) kan ikke undersøges helt: der er billeder eller andet i den, som ikke kan læses."
        )
      }
      let isNamed = file.written.names(names)
      if !isInside, isNamed || isNamedSo {
        remains.mentions.append(
          "\(shown): navnet står her. Filen ligger uden for udbakken; ret den selv.")
        return
      }
      if isNamed {
        if without(file) == nil { return add(.deletion) }
        return add(.rewriting, hasRows: file.written.hasRows(of: names))
      }
      remains.mentions += [
        PersonNames.sentence(of: file.written.mentions(of: names), in: shown)
      ].compactMap { $0 }
    } catch let error as Refusal {
      remains.unread.append("\(shown) kan ikke undersøges: \(error.message)")
    } catch {
      remains.unread.append(Failure.words(error))
    }
    if isNamedSo, isInside { add(nil) }
  }

  /// A file as it is read.
  private struct ReadFile {
    let written: WrittenFile
    let ending: String
  }

  private func read(_ path: String, in directory: String) throws -> ReadFile {
    let data = try PrivateFile.read(path, atMost: Self.mostBytes, onlyOrdinary: true)
    if data.count > Self.mostBytes {
      throw Refusal("den fylder mere end \(Self.mostBytes / 1_000_000) MB.")
    }
    let ending = SheetFile.ending(of: path) ?? ""
    let written = try WrittenFile(Array(data), ending: ending) { bytes throws(Refusal) in
      try Self.text(ofPDF: bytes, in: directory)
    }
    return ReadFile(written: written, ending: ending)
  }

  /// A file without the name, where it can be made and holds it no more: its bytes, and where parts of
  /// the name are left.
  private func without(_ file: ReadFile) -> (bytes: [UInt8], left: [PersonNames.Mention])? {
    guard let bytes = file.written.without(names),
      let again = try? WrittenFile(bytes, ending: file.ending), !again.names(names)
    else { return nil }
    return (bytes, again.mentions(of: names))
  }

  /// What is written in a PDF, and what it says of itself.
  private static func text(ofPDF bytes: [UInt8], in directory: String) throws(Refusal) -> [UInt8] {
    let (file, output) = ("\(directory)/fil.pdf", "\(directory)/pdf.txt")
    var said = ""
    do {
      try PrivateFile.write(Data(bytes), to: file, mayReplace: true)
    } catch { throw Refusal("den kan ikke pakkes ud: \(Failure.words(error))") }
    for (name, arguments) in [("pdftotext", ["-q", file, output]), ("pdfinfo", [file])] {
      guard let found = OtherProgram.find(name) else {
        throw Refusal(
          "programmet \(name) mangler. \(OtherProgram.advice("poppler-utils")), eller åbn den selv."
        )
      }
      unlink("\(directory)/svar")
      guard
        let program = OtherProgram(
          found, arguments, reading: "/dev/null", in: directory, variables: ["LC_ALL": "C.UTF-8"]),
        let outcome = program.end(within: 20), outcome.isSuccess
      else {
        throw Refusal("den er beskadiget eller har en adgangskode.")
      }
      said = outcome.said
    }
    guard let text = try? PrivateFile.read(output, atMost: mostBytes, onlyOrdinary: true) else {
      throw Refusal("dens tekst kan ikke læses.")
    }
    if text.allSatisfy({ $0 <= 0x20 }) { throw Refusal("den har kun billeder. Åbn den selv.") }
    return Array(text.filter { $0 != 0 }) + Array("\n\(said)".utf8)
  }

  private static func kind(of path: String) -> String {
    switch SheetFile.ending(of: path) {
    case "docx": "Word-dokument"
    case "odt": "LibreOffice-dokument"
    case "xlsx", "ods": "regneark"
    case "csv": "liste"
    case "ics": "kalender"
    case "pdf": "PDF"
    case "html", "htm": "side"
    case "eml": "mail"
    case "json": "eksporteret projekt"
    default: "tekst"
    }
  }
}

extension RemainsSearch {
  /// Does to a file of `remains` what can be done to it, and gives what is left, with the sentence
  /// that tells of it.
  func clear(
    _ file: Remains.File, from remains: inout Remains, in directory: String
  ) throws -> String {
    let now = try read(file.path, in: directory)
    let told: String
    switch file.remedy {
    case .rewriting?:
      guard let (bytes, left) = without(now) else {
        throw Failure(.data, "\(file.shown) er ændret imens og er ladt være. Ret den selv.")
      }
      var status = stat()
      guard stat(file.path, &status) == 0 else { throw Failure(.noInput, "\(file.shown) er væk.") }
      try PrivateFile.write(
        Data(bytes), to: file.path, mayReplace: true, mode: status.st_mode & 0o777)
      let words = Set(left.map(\.word)).sorted().map { "»\($0)«" }
      told =
        "\(file.removed.capitalizedFirst) er taget ud af \(file.shown)"
        + (words.isEmpty ? "." : ", men \(words.joinedAsSentence) står der endnu.")
      remains.mentions += [PersonNames.sentence(of: left, in: file.shown)].compactMap { $0 }
      if now.written.hasNotesAtRows(of: names) {
        remains.mentions.append(
          "\(file.shown): kommentarer eller links ved rækken kan stå der endnu. Slet dem i Excel.")
      }
      if now.ending == "json" {
        remains.mentions.append(
          "\(file.shown): vurderinger og kontakter står der endnu, uden navn. Slet filen, og "
            + "eksportér projektet igen.")
      }
    case .deletion?:
      guard now.written.names(names) else {
        throw Failure(.data, "\(file.shown) er ændret imens og er ladt være.")
      }
      guard unlink(file.path) == 0 else {
        throw Failure(
          .noPermission, "\(file.shown) kan ikke slettes: \(SystemError(errno).description).")
      }
      told = "\(file.shown) er slettet."
    case nil: told = ""
    }
    remains.files.removeAll { $0.path == file.path }
    if file.remedy == .rewriting, file.isNamedSo {
      remains.files.append(
        Remains.File(
          path: file.path, shown: file.shown, kind: file.kind, isNamedSo: true, remedy: nil))
    }
    return told
  }
}

extension OtherProgram {
  /// Waits until it has ended; stops it, and gives nil, after so many seconds.
  fileprivate func end(within seconds: Double) -> Outcome? {
    let end = Date.timeIntervalSinceReferenceDate + seconds
    while Date.timeIntervalSinceReferenceDate < end, !Interruption.hasCome {
      if let outcome = outcome() { return outcome }
      usleep(2000)
    }
    cancel()
    return nil
  }
}
