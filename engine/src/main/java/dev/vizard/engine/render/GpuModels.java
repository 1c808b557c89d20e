package dev.vizard.engine.render;

import dev.vizard.engine.scene.Model;
import java.util.ArrayList;
import java.util.List;

/** The models on the device; each is copied there when it is first seen. */
final class GpuModels implements AutoCloseable {
    private final List<GpuModel> models = new ArrayList<>();
    private int uploads;

    /** How many models were copied to the device so far. */
    int uploads() {
        return uploads;
    }

    GpuModel of(Model model) {
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).model().equals(model)) {
                return models.get(i);
            }
        }
        GpuModel made = new GpuModel(model);
        models.add(made);
        uploads++;
        return made;
    }

    /** Frees a model's copy; it is made again when it is seen again. */
    void forget(Model model) {
        for (int i = models.size() - 1; i >= 0; i--) {
            if (models.get(i).model().equals(model)) {
                models.remove(i).close();
            }
        }
    }

    @Override
    public void close() {
        models.forEach(GpuModel::close);
        models.clear();
    }
}
