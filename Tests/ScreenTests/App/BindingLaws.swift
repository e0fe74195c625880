import Core
import Interface
import TestSupport
import Testing
import Text

@testable import Screens

@Suite("Laws: the tables of keys") struct BindingLaws {
  static let places: [Place] = [
    .welcome, .portfolio, .board, .due, .milestone(6), .project, .stakeholders, .stakeholder("d1"),
    .communicationPlan, .plan, .followUp, .goal("g1"), .round("d1"), .advice, .agreement, .models,
    .keys, .allocationKey("k1"), .meetings,
    .meeting("now"), .meetingMode("now"), .history,
  ]

  @Test(arguments: places)
  func noKeyIsBoundTwice(place: Place) {
    let keys = place.screen.bindings.all.flatMap(\.keys)
    for key in Set(keys) {
      #expect(keys.filter { $0 == key }.count == 1, "\(key.name) in \(place.name)")
    }
  }

  /// What the letters mean that mean one thing wherever they are.
  static let letters: [Character: Action] = [
    "f": .deadline, "r": .responsible, "n": .notes, "a": .add, "d": .delete, "u": .undo,
    "p": .paper,
  ]

  @Test(arguments: places)
  func aLetterMeansOneThing(place: Place) {
    for binding in place.screen.bindings.all {
      for (letter, action) in Self.letters {
        let isItsKey = binding.keys.contains(.character(letter))
        #expect(isItsKey == (binding.action == action), "\(letter): \(binding.name), \(place.name)")
      }
    }
  }

  @Test(arguments: places)
  func aKeyThatHasMovedSaysWhereTo(place: Place) throws {
    for (key, words) in place.screen.bindings.moved {
      let story = Story.at(place)
      story.app.notice = nil
      _ = story.app.update(.key(key))
      let isFree = place.screen.bindings.binding(of: key) == nil
      #expect(story.app.notice?.text == words || !isFree && story.app.notice != nil)
      #expect(words.hasPrefix("»"))
    }
  }

  @Test func aPaperIsNotPrintedByTheKeyThatUndoes() {
    var story = Story("", .demo)
    story.press("p F2 u")
    #expect(story.app.notice?.text == "»Udskriv« er nu p.")
    #expect(!story.text.contains("findPrinters"))
  }

  @Test(arguments: places)
  func noKeyNeedsAltGr(place: Place) {
    let keys = place.screen.bindings.all.flatMap(\.keys)
    for case .character(let character) in keys { #expect(!"[]{}@\\|~".contains(character)) }
  }

  @Test(arguments: places)
  func namesReadWell(place: Place) {
    let bindings = place.screen.bindings.all
    for binding in bindings {
      #expect(binding.name.first?.isUppercase == true, "\(binding.name)")
      #expect(binding.name.last?.isPunctuation == false, "\(binding.name)")
      if let short = binding.short { #expect(short.first?.isLowercase == true, "\(short)") }
    }
    #expect(Set(bindings.map(\.name)).count == bindings.count, "two keys of the same name")
  }

  @Test(arguments: places)
  func theFooterFits(place: Place) {
    var story = Story.at(place)
    for width in 20...160 {
      story.resize(width, 24)
      let footer = story.app.view().lines.last ?? ""
      #expect(Width.of(footer) <= width)
      #expect(!footer.contains("…"), "\(width) columns: \(footer)")
      let hasWayOut = footer.contains("q afslut") || footer.trimmed.hasSuffix("  q")
      #expect(hasWayOut, "\(width) columns: \(footer)")
    }
  }

  @Test func theWayBackTheHelpAndTheWayOutStayInANarrowFooter() {
    for place in Self.places where place != .welcome {
      let footer = Story.at(place, size: Size(width: 40, height: 12)).app.view().lines.last ?? ""
      let ends = ["?  q", "?  q afslut", "? hjælp  q afslut"]
      #expect(ends.contains { footer.trimmed.hasSuffix($0) }, "\(place.name): \(footer)")
      let leadsBack = place.screen.bindings.all.contains { $0.action == .back && $0.short != nil }
      #expect(footer.contains("Esc tilbage") == leadsBack, "\(place.name): \(footer)")
    }
  }

  @Test func theWordOfTheWayBackGoesLast() {
    func footer(_ others: [FooterItem], width: Int) -> String {
      let last = [
        FooterItem("Esc", "tilbage"), FooterItem(":", "handlinger"), FooterItem("?", "hjælp"),
        FooterItem("q", "afslut"),
      ]
      return (others + last).fitting(width: width)
        .map { $0.word.isEmpty ? $0.key : "\($0.key) \($0.word)" }.joined(separator: "  ")
    }
    let open = FooterItem("Enter", "åbn")
    #expect(footer([open], width: 38) == "Enter åbn  Esc tilbage  ?  q afslut")
    #expect(
      footer([FooterItem("Pil højre", "næste")], width: 38) == "Pil højre næste  Esc tilbage  ?  q")
    #expect(
      footer([FooterItem("N", "måling"), FooterItem("R", "råd")], width: 38)
        == "N måling  Esc tilbage  ?  q afslut")
    #expect(footer([open], width: 22) == "Enter åbn  Esc  ?  q")
  }

  @Test func theWelcomeKeepsItsRoom() {
    for (width, height) in [(80, 24), (40, 12), (30, 16), (24, 10), (20, 8)] {
      var story = Story("")
      story.resize(width, height)
      let content = Chrome.content(of: Size(width: width, height: height))
      let lines = story.app.view().lines
      let below = lines[content.bottom..<height - 1].map(\.trimmed).filter { !$0.isEmpty }
      #expect(below.isEmpty && lines[..<content.bottom].contains { $0.contains("Afslut") })
      #expect(lines.last?.contains("q afslut") == true)
    }
  }

  @Test(arguments: places)
  func everyKeyDoesOrSaysSomething(place: Place) throws {
    let states = Story.states(at: place)
    for binding in place.screen.bindings.all {
      if case .tab(let tab) = binding.action, tab == place.tab, place != .milestone(6) { continue }
      for key in binding.keys {
        let answers = states.contains { story in
          var app = story.app
          let before = app.view()
          let effects = app.update(.key(key))
          return !effects.isEmpty || app.view() != before
        }
        #expect(answers, "\(key.name) (\(binding.name)) is dead in \(place.name)")
      }
    }
  }

  /// What a page tells one to press does something there, also where there is nothing yet.
  @Test(arguments: places + [.goal("g4")])
  func aKeyThatAPageNamesIsThere(place: Place) {
    var stories = [Story.at(place)]
    if place.subject == nil, ![.welcome, .portfolio].contains(place) {
      let empty = Story("", .new("Nordbyen"))
      empty.app.go(to: place)
      stories.append(empty)
    }
    for var story in stories {
      story.resize(160, 60)
      let text = story.app.view().lines.joined(separator: "\n")
      for match in text.matches(of: /[Tt]ryk ([a-zA-Z])\b/) {
        let key = Key.character(match.1.first!)
        #expect(story.app.place.screen.bindings.binding(of: key) != nil, "\(place): \(match.0)")
      }
    }
  }
}

extension Story {
  /// A story that stands in `place`.
  static func at(_ place: Place, size: Size = .standard) -> Story {
    if place == .welcome { return Story("", size: size) }
    var story = Story("", .demo, .new("Nordbyen"), size: size)
    if place == .portfolio { return story }
    if place.tab == .stakeholders { story = Story("", .stakeholders, .new("Sydbyen"), size: size) }
    if place.tab == .followUp { story = Story("", .goals, .new("Sydbyen"), size: size) }
    if place.isAboutMeetings { story = Story("", .meetings, .new("Sydbyen"), size: size) }
    if place == .plan { story = Story("", .plan, .new("Sydbyen"), size: size) }
    if place.tab == .agreement {
      story = Story("", .agreement, .new("Sydbyen"), size: size)
    }
    if [.keys, .allocationKey("k1")].contains(place) {
      story = Story("", .keys, .new("Sydbyen"), size: size)
    }
    if case .round = place { story = Story("", .demo, .new("Sydbyen"), size: size) }
    story.press("Enter")
    switch place {
    case .milestone: story.press("Enter")
    case .project: story.press("i")
    case .due: story.press("w")
    case .stakeholders: story.press("2")
    case .stakeholder: story.press("2 Enter")
    case .communicationPlan: story.press("2 Skift+Tab")
    case .plan: story.press("3")
    case .keys: story.press("5 N")
    case .allocationKey: story.press("5 N Enter")
    case .followUp: story.press("4")
    case .goal: story.press("4 Enter")
    case .round: story.press("4 Tab Tab Enter")
    case .advice: story.press("R")
    case .agreement: story.press("5")
    case .models: story.press("5 m")
    case .meetings: story.press("m")
    case .meeting: story.press("m Enter")
    case .meetingMode: story.press("M")
    case .history: story.press("6")
    default: break
    }
    return story
  }

  /// Stories in `place` with the focus here and there, on a narrow and on a wide screen.
  static func states(at place: Place) -> [Story] {
    [Size.standard, .wide].flatMap { size in
      ["", "ned", "ned×2", "End", "Tab", "Tab Tab", "højre"].map { keys in
        var story = at(place, size: size)
        story.press(keys)
        return story
      }
    }
  }
}
