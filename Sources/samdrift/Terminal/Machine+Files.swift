import Core
import Glibc
import Reports
import Screens
import Spreadsheet
import Storage

/// What is done with files that are named on the screen.
extension Machine {
  func listFolder(of path: String) throws -> BackgroundWork.Progress {
    let (folder, fence) = (outbox.folder(of: path), outbox.fence)
    let look = FileLook {
      fence.map { FolderListing(of: path, within: $0) } ?? FolderListing(of: path, in: folder)
    }
    return try BackgroundWork.finding(look) {
      .done(.folder($0))
    }
  }

  var usedPaths: UsedPaths {
    UsedPaths(
      folder: outbox.shown(outbox.path), into: outbox.fence.map { outbox.shown($0.into) },
      files: outbox.fence == nil ? (pathMemory?.paths ?? []).map(outbox.shown) : [])
  }

  // What can't be written is told of when it is to be.
  func isThere(_ path: String) -> Bool { (try? outbox.hasFile(outbox.toWrite(path))) ?? false }

  /// What a list would change; rows that can't be used are told of, and left out.
  func read(_ request: ListRequest, into project: Project) throws -> Event {
    let file = SheetFile(path: try outbox.toRead(request.path), isOrdinary: true)
    let source = try file.open()
    if request.sheet == nil {
      let sheets = try file.saying { () throws(Refusal) in try source.sheets(of: request.kind) }
      if sheets.count > 1 { return .sheets(sheets, request) }
    }
    let sheet = try file.saying { () throws(Refusal) in
      try source.sheet(named: request.sheet, of: request.kind)
    }
    let list = try file.saying { () throws(Refusal) in try ListReading(request.kind, of: sheet) }
    let remembered = columnMemory?.uses(of: list)
    let uses: [ColumnUse]?
    switch request.columns {
    case .chosen(let chosen):
      uses = chosen
    case .known where remembered != nil || list.isOwn: uses = remembered
    case .known, .asked:
      var table = list.table(for: project, today: today)
      if let remembered { table.take(remembered) }
      if case .asked(let uses) = request.columns { table.take(uses) }
      return .columns(table, request)
    }
    let plan: SheetImport
    do {
      plan = try file.plan(
        request.kind, of: sheet, as: uses, into: project, today: today, by: environment.author)
    } catch  where request.columns == .known && uses != nil {
      // What was remembered does no longer.
      return .columns(list.table(for: project, today: today), request)
    }
    pathMemory?.remember(file.path)
    if case .chosen(let chosen) = request.columns, plan.rows.count > plan.refused.count {
      columnMemory?.remember(chosen, of: list)
    }
    let edit = try plan.edit(file: file.name, leavingOutRefused: true)
    let outcome =
      edit.changes.isEmpty
      ? "Der er ikke andet at hente." : "Trykker du Enter, hentes kun resten."
    let isAsLast = request.columns == .known && remembered != nil
    let warning =
      (plan.refusal.map { "\($0) \(outcome)\n\n" } ?? "")
      + (isAsLast ? "Kolonnerne er læst, som du valgte sidst. Tast c for at se dem.\n\n" : "")
    return .importPlanned(
      request, report: warning + Report.sheetImport(plan, file: file.name).text, edit: edit)
  }

  func write(
    _ list: ListExport, of project: Project, on day: Day, from viewpoint: Viewpoint
  ) throws -> Event {
    try write(list.path) { file, mode in
      try SheetFile(path: file, mode: mode).write(
        list.kind, of: list.records, in: project, on: day, from: viewpoint, mayReplace: true)
    }
  }

  func findRemains(
    of names: PersonNames, _ paths: [String], in directory: String
  ) throws -> BackgroundWork.Progress {
    let search = RemainsSearch(names: names, outbox: outbox, paths: paths)
    return try BackgroundWork.finding(
      FileLook { search.look(in: directory) }, words: "Leder efter navnet i udbakken",
      afterCancelling: .searchGivenUp(names, paths)
    ) { .done(.remains($0, [])) }
  }

  func clear(
    _ files: [Remains.File], of remains: Remains, in directory: String
  ) throws -> BackgroundWork.Progress {
    let search = RemainsSearch(names: remains.names, outbox: outbox, paths: [])
    var left = remains
    let told = files.map { file in
      do { return try search.clear(file, from: &left, in: directory) } catch {
        return Failure.words(error)
      }
    }
    let isRewritten = files.contains { $0.remedy == .rewriting && !left.files.contains($0) }
    // At once: a file that is half rewritten can't be given up.
    return .done(.remains(left, told + (isRewritten ? [Remains.onlyTheName] : [])))
  }

  func publish(_ ledger: Ledger, in folder: String) throws {
    _ = try Publisher(environment: environment).publish(ledger, in: folder)
  }

  func publish(_ ledger: Ledger, inFolder typed: String) throws -> Event {
    if Kiosk.current != nil { throw Failure(.noPermission, KioskWords.noPublishing) }
    let folder = try outbox.toWrite(typed)
    if folder == outbox.path {
      throw Failure(
        .cannotCreate,
        "\(folder) er din udbakke. Siderne skal have en mappe for sig selv, fx »sider«.")
    }
    // The folder for all files from here isn't for everybody, as the pages' own is.
    let news = try outbox.prepare(for: folder)
    let done = try Publisher(environment: environment).publish(ledger, in: folder)
    pathMemory?.remember(folder)
    let trouble = places?.note(site: folder, of: ledger.project.id)
    return .done(
      [
        "Siderne er udgivet i \(folder): \(done.words).", news, SiteFolder(path: folder).closing,
        trouble,
      ].compactMap { $0 }.joined(separator: " "))
  }

  func takeAlong(_ project: Project, of journal: any Journal, to path: String) throws -> Event {
    let file = try outbox.toWrite(path)
    let news = try outbox.prepare(for: file)
    let taking = TakingAlong(
      journal: journal, address: database, environment: environment, places: places)
    let told = try taking.take(project, to: file, onScreen: true)
    pathMemory?.remember(file)
    return .done((told + [news].compactMap { $0 }).joined(separator: " "))
  }

  func copy(at path: String) throws -> CopiedProject {
    let file = try outbox.toRead(path)
    if let own = database.file, Restoration.areOne(own, file) {
      throw Failure(.usage, "\(path) er selve databasen. Skriv navnet på kopien.")
    }
    let copy = try CopiedProject(handedAt: file)
    pathMemory?.remember(file)
    return copy
  }

  /// Writes a file at a path as the user wrote it, and tells what `write` says of it; where the
  /// folder for such files is made, tells of that too.
  func write(
    _ path: String, _ write: (_ file: String, _ mode: mode_t) throws -> String
  ) throws -> Event {
    let file = try outbox.toWrite(path)
    let news = try outbox.prepare(for: file)
    let told = try write(file, outbox.mode(of: file))
    pathMemory?.remember(file)
    return .done([told, news, outbox.fence?.fetching].compactMap { $0 }.joined(separator: " "))
  }
}
