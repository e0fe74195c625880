import Core
import Text

extension App {
  /// Shows which files still name somebody who has been forgotten, with what can be done to each.
  mutating func tell(_ remains: Remains, _ told: [String]) {
    if !told.isEmpty { say(told.joined(separator: " ")) }
    guard !remains.files.isEmpty else {
      if told.isEmpty, remains.remarks.isEmpty {
        say(
          "Alle spor af personen er slettet, også i historikken. \(remains.lines[0]) \(Remains.outOfReach)",
          .success)
      } else {
        show(remains.lines + [Remains.outOfReach], title: "Navnet i filer")
      }
      return
    }
    let leave = leaving(remains)
    var items = [Menu.Item(name: "Lad filerne være", intent: leave)]
    let written = remains.files.filter { $0.remedy == .rewriting }
    if written.count > 1 {
      items.append(
        Menu.Item(
          name: "Ret alle \(written.count), hvor navnet kan tages ud",
          intent: .open(
            Confirm(
              title: "Ret filer",
              question: """
                \(written.map(\.shown).joinedAsSentence): Skal navnet tages ud, og personens egne \
                rækker slettes? Det kan ikke fortrydes.
                """, yes: "Ret filerne", no: "Tilbage", safe: .no,
              intent: .effects([.clear(written, of: remains)]), otherwise: again(remains)))))
    }
    items += remains.files.map { item(of: $0, remains) }
    if !remains.remarks.isEmpty {
      items.append(
        Menu.Item(
          name: "Se, hvad der ellers skal ses efter (\(remains.remarks.count))",
          intent: .open(
            pages(
              of: remains.remarks, title: "Se også efter",
              last: Menu.Item(name: "Luk", intent: again(remains))))))
    }
    // Whoever has begun goes on with the next file.
    overlays.append(
      Menu(
        title: "Navnet står endnu i \(remains.files.count == 1 ? "en fil" : "filer")", items: items,
        selected: told.isEmpty
          ? 0 : items.count - remains.files.count - (remains.remarks.isEmpty ? 0 : 1),
        lines: wrapped([Remains.outOfReach]), otherwise: leave))
  }

  /// Leaves the files as they are, after saying that it is for good.
  private func leaving(_ remains: Remains) -> Outcome {
    let words = remains.leftAsTheyAre ?? ""
    return .open(
      Confirm(
        title: "Lad filerne være", question: words, yes: "Lad dem være", no: "Tilbage",
        intent: .say(words, .warning), otherwise: again(remains)))
  }

  /// Says that not all files have been looked through, and offers to begin again.
  mutating func offerSearch(for names: PersonNames, _ paths: [String]) {
    say(
      "Alle spor er slettet her, men ikke alle filer i udbakken er undersøgt.", .warning
    )
    overlays.append(
      Menu(
        title: "Søgningen er afbrudt",
        items: [
          Menu.Item(name: "Led forfra", intent: .effects([.findRemains(names, paths)])),
          Menu.Item(name: "Annuller", intent: .done),
        ],
        lines: wrapped([
          "Ikke alle filer i udbakken er undersøgt, så navnet kan stå i dem endnu. Senere kan "
            + "programmet ikke lede, for så ved det ikke længere, hvad personen hed."
        ])))
  }

  private func item(of file: Remains.File, _ remains: Remains) -> Menu.Item {
    switch file.remedy {
    case .rewriting? where file.hasRows:
      Menu.Item(name: label("Ret ", file), intent: .effects([.clear([file], of: remains)]))
    case .rewriting?: Menu.Item(name: label("Ret eller slet ", file), intent: choice(file, remains))
    case .deletion?:
      Menu.Item(
        name: label("Slet ", file),
        intent: deletion(
          of: file, "Navnet kan ikke tages ud af \(file.shown). Skal filen slettes?", remains))
    case nil:
      Menu.Item(
        name: label("Omdøb selv ", file), style: .muted,
        intent: .several([
          .say("Navnet er kun i filens navn. Omdøb \(file.shown) selv."), again(remains),
        ]))
    }
  }

  /// A file and what it is after a verb, with as much of the path's start left out as there is no room
  /// for.
  private func label(_ verb: String, _ file: Remains.File) -> String {
    let after = " (\(file.kind))"
    let room = size.width - 12 - Width.of(verb + after)
    if Width.of(file.shown) <= room { return verb + file.shown + after }
    var path = file.shown[...]
    while !path.isEmpty, Width.of(String(path)) > room - 1 { path.removeFirst() }
    return verb + "…" + path + after
  }

  /// Whether the name is to be taken out of a file, or the file is to go.
  private func choice(_ file: Remains.File, _ remains: Remains) -> Outcome {
    .open(
      Menu(
        title: "Navnet i filen",
        items: [
          Menu.Item(name: "Tag navnet ud", intent: .effects([.clear([file], of: remains)])),
          Menu.Item(
            name: "Slet filen",
            intent: deletion(of: file.deleted, "Skal \(file.shown) slettes?", remains)),
          Menu.Item(name: "Tilbage", intent: again(remains)),
        ],
        lines: wrapped([
          file.shown,
          "Kun navnet kan tages ud. Det øvrige bliver stående og kan vise, hvem det er.",
        ]), otherwise: again(remains)))
  }

  private func deletion(of file: Remains.File, _ question: String, _ remains: Remains) -> Outcome {
    .open(
      Confirm(
        title: "Slet fil", question: "\(question) Det kan ikke fortrydes.",
        yes: "Slet filen", no: "Behold", safe: .no,
        intent: .effects([.clear([file], of: remains)]), otherwise: again(remains)))
  }

  /// Shows the files once more.
  private func again(_ remains: Remains) -> Outcome { .effects([.clear([], of: remains)]) }

  /// Shows sentences that are too many for the line of news.
  mutating func show(_ lines: [String], title: String) {
    overlays.append(
      pages(of: lines, title: title, last: Menu.Item(name: "Luk", intent: .done)))
  }

  /// Sentences in as many menus as they take, each of which leads to the next, and the last to `last`.
  private func pages(of sentences: [String], title: String, last: Menu.Item) -> Menu {
    let lines = wrapped(sentences)
    let room = max(1, size.height - 7)
    func page(from start: Int) -> Menu {
      let shown = Array(lines[start...].prefix(room))
      let rest = lines.count - start - shown.count
      let next = Menu.Item(
        name: "Se resten (\(rest.counted("linje", "linjer")))",
        intent: rest > 0 ? .open(page(from: start + room)) : .done)
      return Menu(
        title: title, items: rest > 0 ? [next, last] : [last], lines: shown, otherwise: last.intent)
    }
    return page(from: 0)
  }

  private func wrapped(_ lines: [String]) -> [String] {
    lines.flatMap { $0.wrapped(to: min(60, size.width - 14)) }
  }
}
