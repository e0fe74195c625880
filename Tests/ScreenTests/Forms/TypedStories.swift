import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: what is typed is what happens") struct TypedStories {
  @Test func anAssessmentTakesSevenKeys() throws {
    var story = Story("A stakeholder is assessed in seven keys", .stakeholders)
    story.press("2")
    let id = try #require(story.app.screens[StakeholdersScreen.self].focus)
    story.press("v 5")
    story.look(styles: true)
    story.press("Tab 1 Tab 4 F2")
    story.look()
    let stakeholder = try #require(story.saved.stakeholder(id))
    let now = try #require(story.saved.standing(of: stakeholder).current)
    #expect(now.attitude == .ambassador && now.influence == 1 && now.affectedness == 4)
    story.expectRecorded("assessed-in-seven")
  }

  @Test func aKnownResponsibleIsCompleted() {
    var story = Story("A known responsible is completed while it is written", .plan)
    story.press("3 ned×2 r")
    story.type("dri")
    story.look()
    story.press("Tab F2")
    #expect(story.saved.activities.contains { $0.responsible == "Driftschef" })
    story.press("r")
    story.type("Driftchef")
    story.look()
    story.press("F2")
    story.look()
    #expect(story.app.overlays.last is Menu)
    story.press("Esc højre")
    #expect((story.app.overlays.last as? FormOverlay)?.form["responsible"] == "Driftschef")
    story.expectRecorded("completed")
  }

  @Test func aSlipCanBeMeant() {
    for (answer, name) in [("1", "Driftschef"), ("2", "Driftchef")] {
      var story = Story("", .plan)
      story.press("3 ned×2")
      let id = story.app.plan.focused?.id
      story.press("r")
      story.type("Driftchef")
      story.press("F2 \(answer)")
      #expect(story.app.overlays.isEmpty)
      #expect(id.flatMap { story.saved.activity($0) }?.responsible == name)
    }
  }

  @Test func aSlipIsLeftToBeWrittenOn() {
    var story = Story("", .plan)
    story.press("3 ned×2 r")
    story.type("Driftchef")
    story.press("F2 Enter")
    #expect(story.app.openForms.first?.form["responsible"] == "Driftchef")
    #expect(story.app.overlays.count == 1)
  }

  @Test func aShortNameIsNoSlipOfAnother() {
    var story = Story("", .plan)
    story.press("3 ned×2 r")
    story.type("Mia")
    story.press("F2 ned×2 r")
    story.type("Pia")
    story.press("F2")
    #expect(story.app.overlays.isEmpty)
    for name in ["Mia", "Pia"] {
      #expect(story.saved.activities.contains { $0.responsible == name })
    }
  }

  @Test func aKnownNameThatOthersGoOnFromIsKept() {
    var story = Story("", .plan)
    let form = { story.app.openForms.first?.form }
    story.press("3 ned×2")
    for name in ["Nøgleboden i Fjordglimt", "Nøgleboden i Ådalen", "Nøgleboden"] {
      story.press("r")
      story.type(name)
      story.press("F2 ned×2")
    }
    story.press("ned r")
    story.type("Nøgleboden")
    #expect(story.shows("Pil højre: Nøgleboden i Ådalen"))
    for key in ["Tab", "ned"] {
      story.press(key)
      #expect(form()?["responsible"] == "Nøgleboden" && form()?.focused == nil, "\(key)")
      story.press("op")
    }
    story.press("højre")
    #expect(form()?["responsible"] == "Nøgleboden i Ådalen")
    story.press("F2 a")
    story.type("Nøgler @Nøgleboden")
    story.press("Tab")
    #expect(form()?["responsible"] == "Nøgleboden")
  }

  @Test func theArrowDownGoesOnWhereOneNameIsKnown() {
    var story = Story("", .plan)
    let form = { story.app.openForms.first?.form }
    story.press("3 ned×2 r")
    story.type("Driftsl")
    #expect(!story.shows("pil ned:"))
    story.press("ned")
    #expect(form()?["responsible"] == "Driftsl" && form()?.focused == nil)
    story.press("op Backspace")
    #expect(story.shows("pil ned:"))
    story.press("venstre ned")
    #expect(form()?["responsible"] == "Drifts" && form()?.focused == nil)
    // The first is the one that the field came with.
    story.press("op End ned")
    #expect(form()?["responsible"] == "Driftschef" && story.shows("Kendt: 1 af "))
    story.press("ned")
    #expect(form()?["responsible"] == "Driftslederen")
    story.press("op op")
    #expect(form()?["responsible"] == "Drifts")
  }

  @Test func theOneLineIsCompletedAndAsksBeforeItIsLeft() {
    var story = Story("The line that activities are written on", .plan)
    story.press("3 a")
    story.type("Nøgler @driftsl")
    story.look()
    story.press("højre")
    let line = { (story.app.overlays.last as? QuickAdd)?.field.text }
    #expect(line() == "Nøgler @Driftslederen")
    story.type(" #kon")
    story.press("højre")
    #expect(line() == "Nøgler @Driftslederen #Kontor og it")
    story.press("Esc")
    story.look()
    story.type("jnq")
    #expect(story.app.overlays.count == 2, "no letter loses it")
    story.press("Enter")
    #expect(line() == "Nøgler @Driftslederen #Kontor og it")
    story.press("Enter")
    #expect(story.saved.activities.contains { $0.title == "Nøgler" })
    #expect(story.shows("Esc og så u fortryder"))
    story.type("u")
    story.press("Esc højre Enter")
    #expect(story.app.overlays.isEmpty)
    story.press("u Enter")
    #expect(!story.saved.activities.contains { $0.title == "Nøgler" })
    story.expectRecorded("line-left")
  }

  @Test func leavingAFormNeverHangsOnALetter() {
    var story = Story("", .plan)
    story.press("3 ned×2 e")
    story.type("Vagt")
    let written = { story.app.openForms.first?.form["title"] }
    for keys in ["Esc Enter", "Esc Esc", "Esc j n q x Enter", "Esc højre venstre Enter"] {
      story.press(keys)
      #expect(written() == "Vagt" && story.app.overlays.count == 1, "\(keys)")
    }
    story.press("Esc højre Enter")
    #expect(story.app.overlays.isEmpty)
  }

  @Test func aFormAsksOnlyForWhatApplies() throws {
    var story = Story("Forms ask for what applies", .demo)
    func shown() -> [String] { story.app.openForms.first?.form.fields.map(\.id) ?? [] }
    story.app.openForm(RecordForm(adding: Goal(id: "g")))
    #expect(shown().contains("target") && !shown().contains("targetWords"))
    story.app.overlays.removeAll()
    story.app.openForm(RecordForm(adding: AllocationKey(id: "k")))
    #expect(!shown().contains("weightArea") && !shown().contains("period"))
    story.type("Kontor")
    story.press("Tab×2")
    story.type("timer")
    #expect(!shown().contains("weightArea") && shown().contains("period"))
    story.type("e")
    #expect(shown().contains("weightArea"))
    story.look()
    story.app.overlays.removeAll()
    let round = try #require(story.saved.rounds.first)
    story.app.openForm(RecordForm(adding: Adjustment(id: "a").with { $0.round = round.id }))
    #expect(shown() == ["sort", "text"])
    story.type("1")
    #expect(shown() == ["sort", "text", "goal", "newTarget", "newDate"])
    story.press("Tab")
    story.type("Lavere")
    story.press("Tab×2")
    story.type("84,5")
    story.press("Skift+Tab×3")
    story.type("7")
    #expect(shown() == ["sort", "text"])
    story.type("1")
    #expect(story.app.openForms.first?.form["newTarget"] == "84,5")
    story.type("7")
    story.press("F2")
    let adjustment = try #require(story.saved.adjustment("a"))
    #expect(adjustment.kind == .other && adjustment.newTarget == nil)
    story.expectRecorded("what-applies")
  }

  /// What waits keeps no key to itself: text goes where it is written, and the rest is answered.
  @Test func keysAreNotLostWhileSomethingWaits() {
    var story = Story("", .plan)
    story.press("3 ned×2 r")
    story.hold()
    story.type("Vagten")
    story.press("F2")
    #expect(story.app.waiting != nil)
    story.press("a")
    story.type("Ny vagtordning")
    story.paste(" !uge 50")
    #expect((story.app.overlays.last as? QuickAdd)?.field.text == "Ny vagtordning !uge 50")
    story.press("Enter")
    #expect((story.app.overlays.last as? QuickAdd)?.field.text == "Ny vagtordning !uge 50")
    #expect(story.app.notice?.text == "Vent, til det forrige er gemt, eller opgiv det med Esc.")
    story.release()
    #expect((story.app.overlays.last as? QuickAdd)?.field.text == "Ny vagtordning !uge 50")
    #expect(story.saved.activities.contains { $0.responsible == "Vagten" })
  }

  /// While printers are asked for, what is pressed is done or answered.
  @Test func keysAreNotLostWhilePrintersAreAskedFor() {
    var start = Story("", .demo)
    start.press("p Esc")
    // The printers are asked for, and haven't been told yet.
    let asked = start.app.update(.key(.character("p")))
    #expect(asked.count == 1)
    for key in SilenceLaws.keys {
      var app = start.app
      app.notice = nil
      let before = app
      let effects = app.update(.key(key))
      #expect(
        !effects.isEmpty || app.notice != nil || app.view() != before.view()
          || [.character("h"), .character("k"), .character("l"), .character("j")].contains(key),
        "\(key.name) is lost")
    }
    var app = start.app
    app.notice = nil
    _ = app.update(.paste("3 eksemplarer"))
    #expect(app.notice?.text == "Her er ingen linje at indsætte det på, så det er ikke brugt.")
  }
}
