package dev.vizard.app.validate;

import dev.vizard.app.identity.People;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Heads that come with the program: people made of the one portrait by changed shape, skin and hair. */
public final class BuiltInHeads implements Heads {

    private final People people;

    /**
     * The heads.
     *
     * @param portrait the folder with the portrait and its landmarks
     */
    public BuiltInHeads(Path portrait) throws IOException {
        people = new People(portrait);
    }

    @Override
    public List<String> names() {
        return People.names();
    }

    @Override
    public ShotRange trainingRange() {
        return ShotRange.TRAINING_FRONT;
    }

    @Override
    public Head load(int index) {
        return new Head(names().get(index), people.model(index), 0);
    }
}
