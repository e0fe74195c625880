import Core
import Interface
import Text

/// What would make an allocation key fair, to be carried out with its recommendation, to be proposed
/// as an adjustment, or to be left.
struct ProposalLayer: Layer {
  private let proposal: FairnessProposal
  private(set) var offset = 0

  init(_ proposal: FairnessProposal) { self.proposal = proposal }

  /// What stands at the top.
  var title: String { "Forslag · \(proposal.key.plainName)" }

  var footer: [FooterItem] {
    let ways = [
      FooterItem("Enter", "foreslå som justering", target: "yes"),
      FooterItem("g", "gennemfør", target: "carryOut"),
    ]
    return (proposal.isFair ? ways : []) + [
      FooterItem("Pil op/ned", "rul"), FooterItem("p", "papir", target: "print"),
      FooterItem("Esc", "luk", target: "cancel"),
    ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    let height = height(scene.size)
    let last =
      scene.isAloud
      ? readLines(scene.size).count - 1 : lines(width: width(scene.size)).count - height
    if let target = key.scrolled(from: offset, page: height, last: max(0, last)) {
      offset = target
      return .stays()
    }
    switch key {
    case .escape, .character("q"):
      let isProposed = scene.project.round(with: proposal) != nil
      return .closes(isProposed ? .done : .say("Intet er foreslået."))
    case .enter:
      return ifCurrent(&scene) { project, scene throws(Refusal) in
        .commit(try project.propose(proposal, id: scene.newID()))
      }
    case .character("g"):
      return ifCurrent(&scene) { project, scene throws(Refusal) in
        try carryOut(in: project, &scene)
      }
    case .character("p"):
      var request = PaperRequest(.fairness, project: scene.project.id)
      request.about = proposal.key.reference
      return .stays(.effects([.makePaper(request)]))
    default: return .unknown
    }
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    switch kind {
    case "yes": .enter
    case "carryOut": .character("g")
    case "print": .character("p")
    default: Self.key(of: kind)
    }
  }

  /// Leaves the proposal for what comes of it, unless the figures have changed since it was made.
  private func ifCurrent(
    _ scene: inout Scene, _ work: (Project, inout Scene) throws(Refusal) -> Outcome
  ) -> Answer {
    let project = scene.project
    do {
      let key = project.allocationKey(proposal.key.id)
      let period = proposal.fairness.period
      guard try key?.proposal(in: project, period: period) == proposal else {
        return .stays(
          .unavailable("Tallene er ændret, mens forslaget stod åbent. Luk med Esc, og tryk J igen.")
        )
      }
      return .closes(try work(project, &scene))
    } catch {
      return .stays(.unavailable(error.message))
    }
  }

  /// Says what will happen, and then does it all in one step and shows the recommendation.
  private func carryOut(in project: Project, _ scene: inout Scene) throws(Refusal) -> Outcome {
    let deed = try project.carryOut(proposal, today: scene.today) { scene.newID() }
    let last =
      "Det sker i ét skridt og kan fortrydes med u. Bagefter vises indstillingen, så den kan "
      + "udskrives."
    return .open(
      Confirm(
        title: "Gennemfør forslaget",
        question: (deed.consequences + [last]).joined(separator: "\n"),
        yes: "Gennemfør", no: "Annuller",
        intent: .several([.commit(deed.edit), .effects([.makePaper(deed.paper(in: project))])]),
        otherwise: .open(self)))
  }

  /// What is proposed, with every department's share as it is and as it would be.
  func lines(width: Int) -> [[Span]] {
    let ending =
      proposal.isFair
      ? "Enter foreslår det kun som justering. g gennemfører det hele i ét skridt, med aftalens "
        + "næste version og indstillingen."
      : "Se, om tallene passer, eller om den tilladte forskel skal være en anden."
    let figures = table(width: width).spans(width: width) {
      proposal.rows[$0].excess > .zero ? .warning : .plain
    }
    let words = proposal.verdict.lines(proposal.isFair ? .success : .warning, width: width)
    let reasons = "\(proposal.searched) \(proposal.reason)".lines(width: width)
    return proposal.situation.lines(width: width) + words + [[]] + figures + [[]]
      + proposal.payers.flatMap { $0.lines(width: width) } + reasons
      + ending.lines(.muted, width: width)
  }

  /// The shares with as many of the figures as leave room for the departments' names.
  ///
  /// The difference that there is now follows from two others, and goes first.
  private func table(width: Int) -> TextTable {
    let whole = proposal.table()
    let place = whole.first?.firstIndex(of: FairnessProposal.differenceNow)
    let tables = [
      whole, whole.map { row in row.indices.filter { $0 != place }.map { row[$0] } },
      proposal.table(withKroner: false),
      proposal.table(withKroner: false, withDifferences: false),
    ]
    let named = tables.map { TextTable($0) }.first { table in
      table.figuresWidth + min(24, table.widths.first ?? 0) <= width
    }
    return named ?? .fitting(tables, width: width)
  }

  /// The lines that there is something to read aloud of.
  func readLines(_ size: Size) -> [String] {
    lines(width: width(size)).map { $0.map(\.text).joined() }.filter { !$0.spoken.isEmpty }
  }

  private func width(_ size: Size) -> Int { max(1, min(86, size.width) - 4) }

  private func height(_ size: Size) -> Int {
    max(1, min(lines(width: width(size)).count, size.height - 4))
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    let height = height(frame.size)
    let box = Box(
      title: title, width: min(86, frame.size.width), height: height + 3, in: frame.size)
    box.draw(in: &frame)
    let inside = box.inside
    let lines = lines(width: inside.width)
    // The window may have grown since the last key.
    let offset = max(0, min(offset, lines.count - height))
    for (row, line) in lines.dropFirst(offset).prefix(height).enumerated() {
      frame.put(line, at: Point(x: inside.x, y: inside.y + row), right: inside.right)
    }
    frame.putArrows(
      x: inside.right - 1, inside, above: offset > 0, below: offset + height < lines.count)
    frame.cursor = Point(x: inside.x, y: inside.y)
  }
}
