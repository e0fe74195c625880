extension Demo {
  static let conditionsNotes = """
    Projektlederen har 12 timer om ugen til projektet og går til driftschefen.
    Et forsøg med fælles gårdmænd gik tidligere i stå, fordi ingen vidste, hvem der bestemte. \
    Modellen skal svare på det.
    """

  static let opportunitiesNotes = """
    Bestyrelserne ønsker hurtigere hjælp og bedre dækning i ferier.
    De er bekymrede for at miste den ejendomsmester, de kender.
    """

  static let goalsNotes = """
    Mål 1: Svar på henvendelser inden to hverdage.
    Mål 2: Renholdelse (konto 114) fra 91 til 86 kr. pr. m² inden for to år.
    Mål 3: Mindst samme tilfredshed hos beboere og medarbejdere som før.
    Ledelsen bad om et regnestykke for hver afdeling, før den godkendte.
    """

  static let involvementNotes = """
    Medarbejderne hører om planen først og i arbejdstiden.
    Det ligger fast, at ingen afskediges som følge af samdriften. \
    Placering af base og faste dage kan påvirkes.
    """

  static let dialogueNotes = """
    Medarbejderne bad om en base tæt på det nuværende arbejdssted. \
    Der bliver nu base i både Fjordglimt og Havnebakken.
    Strandengen frygter at komme bagest i køen. \
    Modellen har derfor faste ugentlige dage i Strandengen.
    """

  static let accessionNotes = """
    Strandengen vil se fordelingsnøglen regnet ud for egne boliger, før afdelingen tager stilling.
    Punktet er sat på et nyt afdelingsmøde, og fristen er flyttet dertil.
    """

  static let planNotes = """
    Vagtordningen mangler stadig. Den skal drøftes med medarbejderne, før planen er færdig.
    Budgetterne venter på Strandengens beslutning.
    """

  static let startNotes = "Formen vælges først, når alle afdelinger har taget stilling."
}
